import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Inline policies of roles give no full administration',
    ja: 'ロールのインラインポリシーが完全な管理者権限を与えていない',
  },
  why: {
    en: 'Inline policies stand in no list of policies: full administration hides there.',
    ja: 'インラインポリシーはポリシー一覧に現れないため、完全な管理者権限が見落とされます。',
  },
  mend: {
    en: 'Replace the inline policy with a managed one that names the actions that are used; delete the inline policy in the role’s “Permissions”.',
    ja: '実際に使うアクションに限った管理ポリシーに置き換え、ロールの「許可」タブからインラインポリシーを削除します。',
  },
  fix: {
    en: 'Take full administration out of inline policies of roles in {account} ({count})',
    ja: '{account} のロールのインラインポリシーの縮小（{count} 件）',
  },
  reasons: {
    'full-admin': {
      en: 'Inline policy {policy} gives every action on every resource.',
      ja: 'インラインポリシー {policy} が、すべてのリソースへのすべてのアクションを許可しています。',
    },
  },
};

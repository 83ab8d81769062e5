import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'AWS Config records IAM resources in one region',
    ja: 'AWS Config が IAM リソースを 1 つのリージョンで記録している',
  },
  why: {
    en: 'Users, roles and policies belong to no region: unless one recorder takes them, changes of rights leave no record.',
    ja: 'ユーザー、ロール、ポリシーはリージョンに属しません。いずれかのレコーダーで記録しないと、権限の変更履歴が残りません。',
  },
  mend: {
    en: 'In the AWS Config console of one region choose “Settings” and record the globally recorded resource types (IAM) as well; one region suffices.',
    ja: 'いずれか 1 つのリージョンの AWS Config コンソールの「設定」で、グローバルに記録されるリソースタイプ（IAM）も記録対象にします。1 リージョンで十分です。',
  },
  fix: { en: 'Record IAM resources of {account} ({count})', ja: '{account} の IAM リソースを記録（{count} 件）' },
  reasons: {
    'not-recorded': {
      en: 'No running recorder takes IAM users, groups, roles and policies.',
      ja: 'IAM のユーザー、グループ、ロール、ポリシーを記録している稼働中のレコーダーがありません。',
    },
    'not-seen': {
      en: 'The state or the scope of a recorder was not seen.',
      ja: '設定レコーダーの状態または記録対象を確認できませんでした。',
    },
  },
};

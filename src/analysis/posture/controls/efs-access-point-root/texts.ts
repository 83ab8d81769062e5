import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'EFS access points keep clients below a directory',
    ja: 'EFS アクセスポイントがルートディレクトリを限定している',
  },
  why: {
    en: 'With `/` as its root an access point shows every client all files.',
    ja: 'ルートが `/` のアクセスポイントでは、すべてのファイルがクライアントに見えます。',
  },
  mend: {
    en: 'Access points cannot be changed: make one with a root directory of its own and let clients use it.',
    ja: 'アクセスポイントは変更できません。専用のルートディレクトリを指定したものを作成し、クライアントを切り替えます。',
  },
  fix: {
    en: 'Narrow EFS access points in {account} ({count})',
    ja: '{account} の EFS アクセスポイントのルート限定（{count} 件）',
  },
  reasons: {
    'whole-file-system': {
      en: 'Its root directory is that of the file system.',
      ja: 'ルートディレクトリがファイルシステム全体になっています。',
    },
  },
};

import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'The account blocks public access to S3',
    ja: 'アカウント全体で S3 のパブリックアクセスがブロックされている',
  },
  why: {
    en: 'The account’s setting holds for every bucket, also for those that somebody creates tomorrow: one mistake in a policy then opens nothing.',
    ja: 'アカウントレベルの設定は、今後作成されるものを含むすべてのバケットに効きます。ポリシーを 1 つ誤っても公開されません。',
  },
  mend: {
    en: 'In the S3 console choose “Block Public Access settings for this account” and switch all four settings on. Look first for buckets that are public on purpose.',
    ja: 'S3 コンソールの「このアカウントのブロックパブリックアクセス設定」で 4 つの設定をすべてオンにします。意図して公開しているバケットがないかを先に確認してください。',
  },
  fix: { en: 'Block public access to S3 in {account}', ja: '{account} の S3 パブリックアクセスのブロック' },
  reasons: {
    'not-set': {
      en: 'The account has no public access block.',
      ja: 'アカウントレベルのパブリックアクセスブロックが設定されていません。',
    },
    'partly-off': {
      en: 'Switched off for the account: {settings}.',
      ja: 'アカウントレベルで無効になっている設定があります: {settings}',
    },
  },
};

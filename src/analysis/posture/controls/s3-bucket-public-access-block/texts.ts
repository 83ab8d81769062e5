import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Buckets block public access, by their own setting or their account’s',
    ja: 'S3 バケットのパブリックアクセスがブロックされている',
  },
  why: {
    en: 'A bucket without the block is one policy or one ACL away from being public.',
    ja: 'ブロックのないバケットは、ポリシーや ACL を 1 つ変えるだけで公開されます。',
  },
  mend: {
    en: 'In the S3 console choose the bucket, “Permissions”, “Block public access”, and switch all four settings on; or do it once for the account.',
    ja: 'S3 コンソールでバケットを選び、「アクセス許可」の「ブロックパブリックアクセス」で 4 つの設定をすべてオンにします。アカウント全体で一度に設定することもできます。',
  },
  fix: {
    en: 'Block public access to buckets in {account} ({count})',
    ja: '{account} の S3 バケットのパブリックアクセスブロック（{count} 件）',
  },
  reasons: {
    off: {
      en: 'Neither the bucket nor the account has switched on: {settings}.',
      ja: 'バケットでもアカウントでも有効になっていない設定があります: {settings}',
    },
  },
};

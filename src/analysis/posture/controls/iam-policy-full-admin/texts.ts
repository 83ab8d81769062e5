import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Customer managed policies give no full administration',
    ja: 'カスタマー管理ポリシーが完全な管理者権限を与えていない',
  },
  why: {
    en: 'Whoever holds such a policy may do anything to everything; one stolen session is the whole account.',
    ja: 'このポリシーを持つ者は、あらゆるリソースに何でもできます。セッションを 1 つ盗まれるだけでアカウント全体を奪われます。',
  },
  mend: {
    en: 'See in “Access Advisor” which services are used, write a policy for these, and make it the default version. Where administration is meant, use AWS’s AdministratorAccess on a role with MFA.',
    ja: '「アクセスアドバイザー」で実際に使われているサービスを確認し、それに限ったポリシーをデフォルトバージョンにします。管理者権限が本当に必要な場合は、MFA を条件とするロールに AWS 管理の AdministratorAccess を使ってください。',
  },
  fix: {
    en: 'Take full administration out of policies in {account} ({count})',
    ja: '{account} の完全な管理者権限を与えるポリシーの縮小（{count} 件）',
  },
  reasons: {
    attached: {
      en: 'It gives every action on every resource, and {count} identities have it.',
      ja: 'すべてのリソースへのすべてのアクションを許可しており、{count} 個の ID にアタッチされています。',
    },
    unattached: {
      en: 'It gives every action on every resource; nobody has it yet.',
      ja: 'すべてのリソースへのすべてのアクションを許可しています（現在は未使用です）。',
    },
    boundary: {
      en: 'It is used as a permissions boundary only, which gives nothing by itself.',
      ja: 'アクセス許可の境界としてのみ使われており、それ自体は権限を与えません。',
    },
  },
};

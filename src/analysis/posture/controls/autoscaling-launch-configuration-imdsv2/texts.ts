import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Launch configurations require IMDSv2', ja: '起動設定で IMDSv2 が必須になっている' },
  why: {
    en: 'Every instance of the group otherwise gives the credentials of its role to whoever makes the server fetch an address.',
    ja: '設定がないと、グループのすべてのインスタンスが、サーバーに URL を取得させるだけの攻撃（SSRF）でロールの認証情報を渡してしまいます。',
  },
  mend: {
    en: 'A launch configuration cannot be changed: make a launch template that requires tokens, let the group use it and refresh its instances.',
    ja: '起動設定は変更できません。トークンを必須にした起動テンプレートを作成してグループに設定し、インスタンスの更新を実行します。',
  },
  fix: {
    en: 'Require IMDSv2 of Auto Scaling groups in {account} ({count})',
    ja: '{account} の Auto Scaling グループの IMDSv2 必須化（{count} 件）',
  },
  reasons: {
    'tokens-optional': {
      en: 'It does not require tokens: IMDSv1 is answered too.',
      ja: 'トークンが必須になっておらず、IMDSv1 にも応答します。',
    },
  },
};

import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Transit gateways accept no attachment by themselves',
    ja: 'トランジットゲートウェイがアタッチメントを自動承認しない',
  },
  why: {
    en: 'Whoever the gateway is shared with can join the network with a VPC of theirs, and nobody looks at it.',
    ja: '共有先のアカウントが、誰の確認も経ずに自分の VPC をネットワークに接続できてしまいます。',
  },
  mend: {
    en: 'In the VPC console choose the transit gateway, “Modify”, and clear “Auto accept shared attachments”. Attachments that exist stay.',
    ja: 'VPC コンソールで対象のトランジットゲートウェイの「変更」を開き、「共有アタッチメントを自動承諾」のチェックを外します。既存のアタッチメントは変わりません。',
  },
  fix: {
    en: 'Stop transit gateways in {account} from accepting by themselves ({count})',
    ja: '{account} のトランジットゲートウェイの自動承認の無効化（{count} 件）',
  },
  reasons: {
    'auto-accepts': {
      en: 'It accepts every attachment of the accounts it is shared with.',
      ja: '共有先アカウントからのアタッチメントをすべて自動で承認します。',
    },
    'shared-with-us': {
      en: 'It belongs to another account, which is judged there.',
      ja: '別のアカウントの所有であり、そのアカウントで判定します。',
    },
    deleted: { en: 'It is deleted.', ja: '削除済みです。' },
  },
};

import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'AWS Config records every type of resource', ja: 'AWS Config がすべてのリソースタイプを記録している' },
  why: {
    en: 'Without a record of configurations nobody can say what a resource looked like when something happened, and Security Hub controls stay silent.',
    ja: '設定の記録がないと、問題が起きた時点のリソースの状態を確認できず、Security Hub のコントロールも評価されません。',
  },
  mend: {
    en: 'In the AWS Config console of the region choose “Settings”, record all resource types, choose the bucket of the delivery channel, and start recording. For an organization do it by CloudFormation StackSets or Systems Manager Quick Setup.',
    ja: '対象リージョンの AWS Config コンソールの「設定」で、すべてのリソースタイプの記録と配信チャネルのバケットを指定し、記録を開始します。組織では CloudFormation StackSets や Systems Manager 高速セットアップで一括設定できます。',
  },
  fix: {
    en: 'Record configurations in {account} ({count} regions)',
    ja: '{account} の設定の記録（{count} リージョン）',
  },
  reasons: {
    'no-recorder': {
      en: 'There is no configuration recorder in this region.',
      ja: 'このリージョンに設定レコーダーがありません。',
    },
    'not-recording': { en: 'The recorder is stopped.', ja: '設定レコーダーが停止しています。' },
    'recorder-failing': { en: 'The recorder fails: {error}.', ja: '設定レコーダーの記録が失敗しています: {error}。' },
    'not-all-types': {
      en: 'The recorder leaves types of regional resources out.',
      ja: '設定レコーダーの記録対象から、リージョンのリソースタイプの一部が外れています。',
    },
    'no-channel': {
      en: 'There is no delivery channel: what is recorded is kept nowhere.',
      ja: '配信チャネルがなく、記録の保存先がありません。',
    },
    'delivery-failing': {
      en: 'The delivery of the history fails: {error}.',
      ja: '設定履歴の配信が失敗しています: {error}。',
    },
    'not-seen': {
      en: 'The state of the recorder or of the delivery channel was not seen.',
      ja: '設定レコーダーまたは配信チャネルの状態を確認できませんでした。',
    },
  },
};

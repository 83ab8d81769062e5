import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'ECS containers get no AWS keys as environment variables',
    ja: 'ECS コンテナの環境変数に AWS の認証情報が設定されていない',
  },
  why: {
    en: 'Everybody who may describe a task definition reads its environment variables; keys there never change.',
    ja: '環境変数はタスク定義を参照できる者すべてに見えます。そこに置かれたキーは長期間変更されません。',
  },
  mend: {
    en: 'Give the task a role and remove the keys; put other secrets into Secrets Manager and name them under `secrets`. Deactivate the keys that stood there.',
    ja: 'タスクロールを割り当ててキーを削除し、その他の機密情報は Secrets Manager に置いて `secrets` で参照します。設定されていたキーは無効化します。',
  },
  fix: {
    en: 'Take AWS keys out of ECS tasks in {account} ({count})',
    ja: '{account} の ECS タスクからの AWS キーの除去（{count} 件）',
  },
  reasons: {
    'secret-named': {
      en: 'Containers carry AWS keys as variables: {containers}.',
      ja: 'AWS の認証情報を環境変数に持つコンテナがあります: {containers}',
    },
  },
};

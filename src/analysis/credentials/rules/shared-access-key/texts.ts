import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'An access key is used from one place',
    ja: 'アクセスキーが 1 か所からのみ使われている',
  },
  why: {
    en: 'A key used within an hour from unrelated networks and by different tools is on two machines: either people share it, or somebody has stolen it.',
    ja: '1 時間以内に無関係なネットワークから別々のツールで使われたキーは、複数の端末にあります。共有されているか、盗まれているかのどちらかです。',
  },
  mend: {
    en: 'Ask the owner about the events named as evidence: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=<key>`. When nobody can explain them, treat the key as leaked: `aws iam update-access-key --user-name <user> --access-key-id <key> --status Inactive`.',
    ja: '証拠のイベントについて所有者に確認してください: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=<キー>`。説明できない場合は漏えいとみなし、無効化します: `aws iam update-access-key --user-name <ユーザー> --access-key-id <キー> --status Inactive`。',
  },
  reasons: {
    'one-place': {
      en: 'The events looked up show no use from unrelated places.',
      ja: '確認したイベントに、無関係な場所からの使用はありません。',
    },
    'two-networks': {
      en: 'Key {keyId} was used within one hour from {from} in unrelated networks {networks} by different tools: {agents}.',
      ja: 'キー {keyId} は {from} から 1 時間以内に、無関係なネットワーク {networks} で異なるツール（{agents}）から使われました。',
    },
    'many-networks': {
      en: 'Key {keyId} was used within one hour from {from} in the unrelated networks {networks} ({agents}).',
      ja: 'キー {keyId} は {from} から 1 時間以内に、無関係なネットワーク {networks} で使われました（{agents}）。',
    },
    inactive: {
      en: 'The key is inactive.',
      ja: 'キーは無効です。',
    },
    'not-looked-up': {
      en: 'CloudTrail was not looked up for this key.',
      ja: 'このキーの CloudTrail イベントは確認されていません。',
    },
  },
};

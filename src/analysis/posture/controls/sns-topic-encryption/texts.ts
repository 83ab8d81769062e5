import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'SNS topics encrypt messages with a KMS key', ja: 'SNS トピックが KMS キーで暗号化されている' },
  why: {
    en: 'Messages wait in the topic until they are delivered; with a KMS key, reading them takes a right to the key as well.',
    ja: 'メッセージは配信までトピックに保存されます。KMS キーで暗号化すると、参照にはキーの権限も必要になります。',
  },
  mend: {
    en: 'In the SNS console edit the topic, “Encryption”, and choose a key. Services that publish to it need kms:GenerateDataKey and kms:Decrypt in the key policy.',
    ja: 'SNS コンソールでトピックの「暗号化」を編集してキーを選びます。発行元のサービスには、キーポリシーで kms:GenerateDataKey と kms:Decrypt を許可します。',
  },
  fix: { en: 'Encrypt SNS topics in {account} ({count})', ja: '{account} の SNS トピックの暗号化（{count} 件）' },
  reasons: {
    'no-key': { en: 'The topic has no KMS key.', ja: 'トピックに KMS キーが設定されていません。' },
  },
};

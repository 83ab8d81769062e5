import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const snsTopicEncryption = defineControl({
  id: 'sns-topic-encryption',
  subject: 'AWS::SNS::Topic',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'SNS.1' },
    { catalogue: 'nist-800-53-r5', id: 'SC-28' },
    { catalogue: 'nist-800-53-r5', id: 'SC-13' },
    { catalogue: 'config', id: 'sns-encrypted-kms' },
  ],
  fix: { id: 'sns-topic-encryption', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::SNS::Topic'],
  facts: ['Attributes.TopicArn'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-1', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/sns/latest/api/API_GetTopicAttributes.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws sns set-topic-attributes --topic-arn <topic> --attribute-name KmsMasterKeyId --attribute-value <key>',
    terraform: `resource "aws_sns_topic" "this" {
  kms_master_key_id = aws_kms_key.messages.id
}`,
  },
  texts: TEXTS,
  judge: (topic) =>
    topic.configuration.Attributes?.['KmsMasterKeyId'] ? MET : failAt(topic, 'no-key', ['Attributes/KmsMasterKeyId']),
});

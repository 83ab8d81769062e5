import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { unknown } from '../../../rule.ts';
import { publicStatements, readResourcePolicy } from '../../read/public-access.ts';
import { TEXTS } from './texts.ts';

const UNREADABLE = unknown('policy-unreadable');

export const snsTopicPublic = defineControl({
  id: 'sns-topic-public',
  subject: 'AWS::SNS::Topic',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'SNS.4' },
    { catalogue: 'aws-fsbp', id: 'SNS.4' },
    { catalogue: 'config', id: 'sns-topic-no-public-access' },
  ],
  fix: { id: 'sns-topic-public', per: 'resource' },
  effort: 'minutes',
  needs: ['AWS::SNS::Topic'],
  facts: ['Attributes.Policy'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-4', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws sns set-topic-attributes --topic-arn <topic> --attribute-name Policy --attribute-value file://policy.json',
    terraform: `resource "aws_sns_topic_policy" "this" {
  arn    = aws_sns_topic.this.arn
  policy = data.aws_iam_policy_document.topic.json
}`,
  },
  texts: TEXTS,
  judge: (item) => {
    const document = readResourcePolicy(item.configuration.Attributes?.['Policy']);
    if (document === undefined) return UNREADABLE;
    const [statement] = publicStatements(document);
    if (statement === undefined) return MET;
    return failAt(item, 'public', ['Attributes/Policy'], { statement: statement.sid ?? `#${statement.index}` });
  },
});

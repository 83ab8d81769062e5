import { defineKinds } from './definition.ts';

export const MESSAGING_KINDS = defineKinds({
  'AWS::SNS::Topic': {
    naming: 'config',
    scope: 'region',
    call: 'sns:ListTopics',
    answer: 'Topics',
    id: 'TopicArn',
    arn: 'TopicArn',
  },
  'AWS::SQS::Queue': {
    naming: 'config',
    scope: 'region',
    call: 'sqs:ListQueues',
    answer: 'QueueUrls',
    id: 'QueueName',
    arnTemplate: 'arn:{partition}:sqs:{region}:{account}:{id}',
    name: 'QueueName',
  },
});

/** Attributes are texts, whatever they mean: policies, numbers and `true`. */
type Attributes = Record<string, string>;

export interface MessagingConfigurations {
  'AWS::SNS::Topic': { TopicArn?: string; Attributes?: Attributes };
  'AWS::SQS::Queue': { QueueName?: string; QueueUrl?: string; Attributes?: Attributes };
}

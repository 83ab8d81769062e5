import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const lambdaTracing = defineControl({
  id: 'lambda-tracing',
  subject: 'AWS::Lambda::Function',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'Lambda.7' },
    { catalogue: 'nist-800-53-r5', id: 'CA-7' },
    { catalogue: 'config', id: 'lambda-function-xray-enabled' },
  ],
  fix: { id: 'lambda-tracing', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Lambda::Function'],
  facts: ['TracingConfig.Mode'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-7',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws lambda update-function-configuration --function-name <function> --tracing-config Mode=Active',
    terraform: `resource "aws_lambda_function" "this" {
  tracing_config {
    mode = "Active"
  }
}`,
  },
  texts: TEXTS,
  judge: (one) =>
    one.configuration.TracingConfig?.Mode === 'Active' ? MET : failAt(one, 'not-traced', ['TracingConfig/Mode']),
});

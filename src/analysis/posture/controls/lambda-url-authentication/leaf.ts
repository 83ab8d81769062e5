import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const lambdaUrlAuthentication = defineControl({
  id: 'lambda-url-authentication',
  subject: 'AWS::Lambda::Function',
  severity: 'high',
  answers: [{ catalogue: 'nist-800-53-r5', id: 'AC-3' }],
  fix: { id: 'lambda-url-authentication', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Lambda::Function'],
  facts: ['FunctionUrlConfigs[].AuthType'],
  sources: [{ url: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html', read: '2026-11-26' }],
  code: {
    cli: 'aws lambda update-function-url-config --function-name <function> --auth-type AWS_IAM',
    terraform: `resource "aws_lambda_function_url" "this" {
  function_name      = aws_lambda_function.this.function_name
  authorization_type = "AWS_IAM"
}`,
    cloudformation: `AuthType: AWS_IAM`,
  },
  texts: TEXTS,
  judge: (one) => {
    const open = (one.configuration.FunctionUrlConfigs ?? []).flatMap(({ AuthType }, index) =>
      AuthType === 'AWS_IAM' ? [] : [`FunctionUrlConfigs/${index}`],
    );
    return open.length === 0 ? MET : failAt(one, 'no-authentication', open);
  },
});

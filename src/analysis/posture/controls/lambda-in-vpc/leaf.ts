import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const lambdaInVpc = defineControl({
  id: 'lambda-in-vpc',
  subject: 'AWS::Lambda::Function',
  severity: 'low',
  answers: [
    { catalogue: 'security-hub', id: 'Lambda.3' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'lambda-inside-vpc' },
  ],
  fix: { id: 'lambda-in-vpc', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Lambda::Function'],
  facts: ['FunctionName'],
  absent: {
    VpcConfig:
      'left out for functions outside a VPC: https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-3',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws lambda update-function-configuration --function-name <function> --vpc-config SubnetIds=<subnet>,<subnet>,SecurityGroupIds=<group>',
    terraform: `resource "aws_lambda_function" "this" {
  vpc_config {
    subnet_ids         = aws_subnet.private[*].id
    security_group_ids = [aws_security_group.lambda.id]
  }
}`,
  },
  texts: TEXTS,
  judge: (one) => (one.configuration.VpcConfig?.VpcId ? MET : failAt(one, 'outside', ['VpcConfig'])),
});

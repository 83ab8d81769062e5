import { notApplicable, unknown } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const OUTSIDE = notApplicable('outside');
const SUBNET_NOT_SEEN = unknown('subnet-not-seen');

export const lambdaMultiAz = defineControl({
  id: 'lambda-multi-az',
  subject: 'AWS::Lambda::Function',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'Lambda.5' },
    { catalogue: 'aws-fsbp', id: 'Lambda.5' },
    { catalogue: 'nist-800-53-r5', id: 'CP-10' },
    { catalogue: 'config', id: 'lambda-vpc-multi-az-check' },
  ],
  fix: { id: 'lambda-multi-az', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Lambda::Function', 'AWS::EC2::Subnet'],
  facts: ['FunctionName'],
  absent: {
    VpcConfig:
      'left out for functions outside a VPC: https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html',
    'VpcConfig.VpcId': 'empty or left out for functions outside a VPC',
  },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-5',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws lambda update-function-configuration --function-name <function> --vpc-config SubnetIds=<subnet in one zone>,<subnet in another>,SecurityGroupIds=<group>',
    terraform: `resource "aws_lambda_function" "this" {
  vpc_config {
    subnet_ids         = [aws_subnet.a.id, aws_subnet.b.id]
    security_group_ids = [aws_security_group.lambda.id]
  }
}`,
  },
  texts: TEXTS,
  judge: (one, look) => {
    const { SubnetIds = [], VpcId } = one.configuration.VpcConfig ?? {};
    if (!VpcId) return OUTSIDE;
    const zones = look.once(
      'zones',
      () =>
        new Map(
          look.items('AWS::EC2::Subnet').map((subnet) => [subnet.resourceId, subnet.configuration.AvailabilityZone]),
        ),
    );
    const used = new Set(SubnetIds.map((id) => zones.get(id)).filter((zone) => zone !== undefined));
    if (used.size > 1) return MET;
    const isSeen = SubnetIds.length > 0 && SubnetIds.every((id) => zones.get(id) !== undefined);
    return isSeen ? failAt(one, 'one-zone', ['VpcConfig/SubnetIds'], { zone: [...used].join(', ') }) : SUBNET_NOT_SEEN;
  },
});

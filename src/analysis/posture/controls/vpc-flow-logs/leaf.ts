import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { TEXTS } from './texts.ts';

export const vpcFlowLogs = defineControl({
  id: 'vpc-flow-logs',
  subject: 'AWS::EC2::VPC',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.6' },
    { catalogue: 'aws-fsbp', id: 'EC2.6' },
    { catalogue: 'cis-aws-3.0.0', id: '3.7' },
    { catalogue: 'cis-aws-5.0.0', id: '3.7' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'vpc-flow-logs-enabled' },
  ],
  fix: { id: 'vpc-flow-logs', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::EC2::VPC', 'AWS::EC2::FlowLog'],
  facts: ['VpcId'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 create-flow-logs --resource-type VPC --resource-ids <vpc> --traffic-type REJECT --log-destination-type s3 --log-destination arn:aws:s3:::<bucket>',
    terraform: `resource "aws_flow_log" "this" {
  vpc_id               = aws_vpc.this.id
  traffic_type         = "REJECT"
  log_destination_type = "s3"
  log_destination      = aws_s3_bucket.flow_logs.arn
}`,
  },
  texts: TEXTS,
  judge: (vpc, look) => {
    const logged = look.once('logged-vpcs', () => {
      const active = look.items('AWS::EC2::FlowLog').filter((log) => log.configuration.FlowLogStatus === 'ACTIVE');
      return new Set(active.map((log) => log.configuration.ResourceId));
    });
    return logged.has(vpc.configuration.VpcId) ? MET : failAt(vpc, 'no-flow-log', ['VpcId']);
  },
});

import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

/** `com.amazonaws.eu-west-1.ec2`, in China `cn.com.amazonaws.cn-north-1.ec2`. */
const EC2_SERVICE = /^(cn\.)?com\.amazonaws\.[a-z0-9-]+\.ec2$/;

export const ec2VpcEndpoint = defineControl({
  id: 'ec2-vpc-endpoint',
  subject: 'AWS::EC2::VPC',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'EC2.10' },
    { catalogue: 'aws-fsbp', id: 'EC2.10' },
    { catalogue: 'nist-800-53-r5', id: 'SC-7' },
    { catalogue: 'config', id: 'vpc-endpoint-enabled' },
  ],
  fix: { id: 'ec2-vpc-endpoint', per: 'account' },
  effort: 'hours',
  needs: ['AWS::EC2::VPC', 'AWS::EC2::VPCEndpoint'],
  facts: ['VpcId'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-10', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/interface-vpc-endpoints.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id <vpc> --service-name com.amazonaws.<region>.ec2 --subnet-ids <subnets> --security-group-ids <group>',
    terraform: `resource "aws_vpc_endpoint" "ec2" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.eu-west-1.ec2"
  vpc_endpoint_type = "Interface"
}`,
  },
  texts: TEXTS,
  judge: (vpc, look) => {
    const served = look.once('vpcs-with-ec2-endpoint', () => {
      const endpoints = look.items('AWS::EC2::VPCEndpoint').map(({ configuration }) => configuration);
      const live = endpoints.filter(({ ServiceName = '', VpcEndpointType, State }) => {
        const isUp = State?.toLowerCase() === 'available';
        return EC2_SERVICE.test(ServiceName) && VpcEndpointType === 'Interface' && isUp;
      });
      return new Set(live.map(({ VpcId }) => VpcId));
    });
    return served.has(vpc.configuration.VpcId) ? MET : failAt(vpc, 'no-endpoint', ['VpcId']);
  },
});

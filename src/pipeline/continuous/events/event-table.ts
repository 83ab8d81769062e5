import type { Kind } from '#estate/model';

/** What an event of a service itself means: kinds to ask for again, or the list of accounts. */
export interface ServiceEvent {
  readonly source: string;
  /** `detail-type`; all of the source when left out. */
  readonly type?: RegExp;
  readonly kinds: readonly Kind[] | 'organization';
}

/** https://docs.aws.amazon.com/eventbridge/latest/ref/events.html (read 2026-11-26) */
export const SERVICE_EVENTS: readonly ServiceEvent[] = [
  {
    source: 'aws.ec2',
    type: /^EC2 Instance State-change Notification$/,
    kinds: ['AWS::EC2::Instance', 'AWS::EC2::NetworkInterface'],
  },
  { source: 'aws.ec2', type: /^EBS /, kinds: ['AWS::EC2::Volume', 'AWS::EC2::PublicSnapshot'] },
  { source: 'aws.autoscaling', kinds: ['AWS::EC2::Instance', 'AWS::EC2::NetworkInterface'] },
  { source: 'aws.ecr', kinds: ['AWS::ECR::Image'] },
  { source: 'aws.ecs', kinds: ['AWS::ECS::Task', 'AWS::ECS::Service'] },
  { source: 'aws.rds', kinds: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'] },
  { source: 'aws.organizations', kinds: 'organization' },
];

/** What an API call of one service means, by its name. The first that fits counts; none: all kinds of the service. */
export interface CallMeaning {
  /** `ec2.amazonaws.com` without its end. */
  readonly service: string;
  readonly call: RegExp;
  readonly kinds: readonly Kind[] | 'organization';
}

/** Calls that change nothing we look at, whatever their service. CloudTrail says `readOnly` of most that only read. */
export const READING_CALLS =
  /^(Get|List|Describe|BatchGet|Lookup|Search|Query|Scan|Head|Check|Test|Simulate|Validate|AssumeRole|Decode|Filter|Select|StartQuery|Decrypt|Encrypt|GenerateDataKey|ReEncrypt|Sign|Verify)/;

const INTERFACES = ['AWS::EC2::Instance', 'AWS::EC2::NetworkInterface'] as const satisfies readonly Kind[];

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html and its neighbours (read 2026-11-26) */
export const CALLS: readonly CallMeaning[] = [
  { service: 'ec2', call: /SecurityGroup(Ingress|Egress|Rule)/, kinds: ['AWS::EC2::SecurityGroup'] },
  { service: 'ec2', call: /SecurityGroupVpc/, kinds: ['AWS::EC2::SecurityGroupVpcAssociation'] },
  { service: 'ec2', call: /SecurityGroup/, kinds: ['AWS::EC2::SecurityGroup'] },
  { service: 'ec2', call: /NetworkAcl/, kinds: ['AWS::EC2::NetworkAcl'] },
  {
    service: 'ec2',
    call: /TransitGateway/,
    kinds: [
      'AWS::EC2::TransitGateway',
      'AWS::EC2::TransitGatewayAttachment',
      'AWS::EC2::TransitGatewayVpcAttachment',
      'AWS::EC2::TransitGatewayRouteTable',
      'AWS::EC2::TransitGatewayRoutes',
      'AWS::EC2::TransitGatewayPropagations',
    ],
  },
  { service: 'ec2', call: /Route/, kinds: ['AWS::EC2::RouteTable'] },
  { service: 'ec2', call: /EgressOnlyInternetGateway/, kinds: ['AWS::EC2::EgressOnlyInternetGateway'] },
  { service: 'ec2', call: /InternetGateway/, kinds: ['AWS::EC2::InternetGateway'] },
  { service: 'ec2', call: /NatGateway/, kinds: ['AWS::EC2::NatGateway', 'AWS::EC2::NetworkInterface'] },
  { service: 'ec2', call: /Address/, kinds: ['AWS::EC2::EIP', ...INTERFACES] },
  { service: 'ec2', call: /NetworkInterface/, kinds: INTERFACES },
  { service: 'ec2', call: /Subnet/, kinds: ['AWS::EC2::Subnet'] },
  { service: 'ec2', call: /VpcPeering/, kinds: ['AWS::EC2::VPCPeeringConnection'] },
  { service: 'ec2', call: /VpcEndpoint/, kinds: ['AWS::EC2::VPCEndpoint', 'AWS::EC2::NetworkInterface'] },
  { service: 'ec2', call: /PrefixList/, kinds: ['AWS::EC2::PrefixList'] },
  { service: 'ec2', call: /Vpc/, kinds: ['AWS::EC2::VPC'] },
  { service: 'ec2', call: /Instances?($|[A-Z])/, kinds: INTERFACES },
  { service: 'ec2', call: /Volume|Snapshot/, kinds: ['AWS::EC2::Volume', 'AWS::EC2::PublicSnapshot'] },
  { service: 'ecr', call: /Image|Layer/, kinds: ['AWS::ECR::Image'] },
  { service: 'ecs', call: /Task|Service/, kinds: ['AWS::ECS::Task', 'AWS::ECS::Service'] },
  { service: 'organizations', call: /./, kinds: 'organization' },
];

/** Services whose name in CloudTrail is not the prefix of their IAM actions. */
export const ACTION_PREFIXES: Readonly<Record<string, string>> = { monitoring: 'cloudwatch' };

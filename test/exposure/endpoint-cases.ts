import { address, type ExplanationCase, resource, tcp } from './case-questions.ts';
import { localA, routes, stated } from './case-networks.ts';
import { interfaceOf } from './tiny-network.ts';

const allow = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const policy = (...Statement: readonly object[]) => JSON.stringify({ Statement });

/** Subnets of VPC `a` reach S3 by an endpoint with this policy. */
const gateway = (about: object) => ({
  set: { 'rtb-a': routes(localA, { DestinationPrefixListId: 'pl-1', GatewayId: 'vpce-1' }) },
  add: [
    stated('AWS::EC2::VPCEndpoint', {
      VpcEndpointId: 'vpce-1',
      VpcId: 'vpc-a',
      VpcEndpointType: 'Gateway',
      ServiceName: 'com.amazonaws.ap-northeast-1.s3',
      State: 'available',
      RouteTableIds: ['rtb-a'],
      ...about,
    }),
    stated('AWS::EC2::AWSPrefixList', { PrefixListId: 'pl-1', Cidrs: ['52.219.0.0/20'] }),
  ],
});

const toS3 = { from: resource('eni-a'), to: address('52.219.0.1/32'), ...tcp(443) };

/** What stops requests at the endpoints of VPCs. */
export const ENDPOINT_CASES: readonly ExplanationCase[] = [
  { code: 'BAD_STATE', at: 'vpce-1', change: gateway({ State: 'deleting' }), question: toS3 },
  {
    code: 'VPCE_POLICY_RESTRICTION',
    at: 'vpce-1',
    change: gateway({ PolicyDocument: policy(allow, { ...allow, Effect: 'Deny' }) }),
    question: toS3,
  },
  {
    code: 'VPCE_POLICY_RESTRICTION',
    at: 'vpce-1',
    // Another service's actions are none of this one.
    change: gateway({ PolicyDocument: policy({ ...allow, Action: 'dynamodb:*' }) }),
    question: toS3,
  },
  {
    code: 'VPCE_POLICY_RESTRICTION',
    at: 'vpce-2',
    change: {
      add: [
        stated('AWS::EC2::VPCEndpoint', {
          VpcEndpointId: 'vpce-2',
          VpcId: 'vpc-a',
          VpcEndpointType: 'Interface',
          ServiceName: 'com.amazonaws.ap-northeast-1.sqs',
          State: 'available',
          SubnetIds: ['subnet-b'],
          NetworkInterfaceIds: ['eni-v'],
          PolicyDocument: policy({ ...allow, Effect: 'Deny' }),
        }),
        interfaceOf('v', 'vpc-a', '10.0.1.50', undefined, [], { SubnetId: 'subnet-b', InterfaceType: 'vpc_endpoint' }),
      ],
    },
    question: { from: resource('eni-a'), to: resource('vpce-2'), ...tcp(443) },
  },
];

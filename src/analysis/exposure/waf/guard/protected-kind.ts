import type { ProtectedResource } from '../contract.ts';

/** Resource types that carry a WebACL, as Config and CloudFormation name them. */
const KINDS: Readonly<Record<string, ProtectedResource>> = {
  'AWS::CloudFront::Distribution': 'cloudfront',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'load-balancer',
  'AWS::ApiGateway::Stage': 'api-gateway',
  'AWS::ApiGateway::RestApi': 'api-gateway',
  'AWS::AppSync::GraphQLApi': 'appsync',
  'AWS::Cognito::UserPool': 'cognito',
  'AWS::AppRunner::Service': 'app-runner',
  'AWS::EC2::VerifiedAccessInstance': 'verified-access',
  'AWS::EC2::VerifiedAccessEndpoint': 'verified-access',
  'AWS::Amplify::App': 'amplify',
};

/** How much a resource of this type hands over; a load balancer hands over least. */
export function protectedKind(type: string): ProtectedResource {
  return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'load-balancer';
}

const SERVICES: readonly (readonly [part: string, type: string])[] = [
  [':elasticloadbalancing:', 'AWS::ElasticLoadBalancingV2::LoadBalancer'],
  [':apigateway:', 'AWS::ApiGateway::Stage'],
  [':appsync:', 'AWS::AppSync::GraphQLApi'],
  [':cognito-idp:', 'AWS::Cognito::UserPool'],
  [':apprunner:', 'AWS::AppRunner::Service'],
  [':cloudfront:', 'AWS::CloudFront::Distribution'],
  [':amplify:', 'AWS::Amplify::App'],
  [':ec2:', 'AWS::EC2::VerifiedAccessInstance'],
];

/** The type of a protected resource by its ARN. */
export function typeOfArn(arn: string): string {
  return SERVICES.find(([part]) => arn.includes(part))?.[1] ?? '';
}

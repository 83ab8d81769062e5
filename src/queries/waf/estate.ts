import type { StoredRuleGroup, StoredWebAcl } from '#estate/model';
import type { ProtectedResource, StoredIpSet, StoredRegexPatternSet, WafContext } from '#analysis/exposure/waf';
import type { ManagedFacts, StoredManagedGroup } from '#analysis/exposure/waf/managed';

/** Something a WebACL looks at the requests of. */
export interface Attachment {
  readonly arn: string;
  readonly kind: ProtectedResource;
}

export interface EstateWebAcl {
  /** Fit for an address: not the ARN. */
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly scope: 'regional' | 'cloudfront';
  readonly accountId: string;
  readonly region: string;
  readonly webAcl: StoredWebAcl;
  /** What it protects; undefined when that was not seen whole. */
  readonly attachments: readonly Attachment[] | undefined;
}

/** WebACLs with what they refer to: of a snapshot, or of a file. */
export interface WafEstate {
  /** Empty for a file. */
  readonly snapshotId: string;
  readonly webAcls: readonly EstateWebAcl[];
  readonly ruleGroups: ReadonlyMap<string, StoredRuleGroup>;
  readonly ipSets: ReadonlyMap<string, StoredIpSet>;
  readonly regexPatternSets: ReadonlyMap<string, StoredRegexPatternSet>;
  readonly managedGroups: readonly StoredManagedGroup[];
  readonly accountName: (id: string) => string;
}

/** What rules refer to, where a WebACL is attached. */
export function contextOf(estate: WafEstate, resource: ProtectedResource, managed: ManagedFacts): WafContext {
  const { ruleGroups, ipSets, regexPatternSets } = estate;
  return { resource, ruleGroups, ipSets, regexPatternSets, managed };
}

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

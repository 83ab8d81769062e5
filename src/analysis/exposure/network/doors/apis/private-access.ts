import type { ConfigurationItem } from '#estate/model';
import { speaksOfAction, type Statement } from '../../../../posture/read/policy-document.ts';
import { readResourcePolicy } from '../../../../posture/read/public-access.ts';
import { fitsWildcard } from '../../../../posture/read/wildcard.ts';
import { cite, refOf } from '../../cite.ts';
import type { Unseen } from '../../contract.ts';
import { type EndpointVerdict, judgeEndpoint, type Through } from '../../endpoints/endpoint-verdict.ts';
import type { Door, EndpointLink, Stop } from '../door.ts';
import { endpointsOf } from '../endpoint-services.ts';
import { type DoorEstate, notModelled, notSeen } from '../estate.ts';
import { isWhole } from '../policy-sources.ts';
import { unescaped } from './unescaped.ts';

type RestApi = ConfigurationItem<'AWS::ApiGateway::RestApi'>;
type Endpoint = ConfigurationItem<'AWS::EC2::VPCEndpoint'>;

/** Who gets into an API, by which entrance. */
export type Access = Pick<Door, 'entrance' | 'closed' | 'doubts' | 'accepts'> & {
  /** Somebody gets in without a signature, as far as the policy is asked. */
  readonly isAnonymous: boolean;
};

const ACTION = 'execute-api:Invoke';

/**
 * Private APIs answer at the endpoints of API Gateway in any VPC of their region. The policy of the API and that of the
 * endpoint must both let a request through; without a policy of its own a private API lets in nobody.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-create.html (read 2026-11-26)
 */
export function privateAccess(estate: DoorEstate, api: RestApi): Access {
  const { policy } = api.configuration;
  const endpoints = endpointsOf(estate, `com.amazonaws.${api.awsRegion}.execute-api`);
  const own = policy === undefined || policy === '' ? undefined : readResourcePolicy(unescaped(policy));
  const links = endpoints.map((endpoint) => linkOf(api, own, endpoint));
  const gap = estate.sight('AWS::EC2::VPCEndpoint', api.accountId, api.awsRegion);
  const isForNames = links.length > 0 && links.every(({ hops }) => hops.some(({ authentication }) => authentication));
  return {
    entrance: { kind: 'endpoints', links },
    closed: policy === undefined || policy === '' ? [denied(api)] : [],
    doubts: gap === undefined ? [] : [gap],
    isAnonymous: !isForNames,
  };
}

function denied(api: RestApi): Stop {
  return { code: 'RESOURCE_POLICY_DENIES', params: {}, element: refOf(api), evidence: [cite(api, 'policy')] };
}

function linkOf(api: RestApi, own: ReturnType<typeof readResourcePolicy>, endpoint: Endpoint): EndpointLink {
  const { NetworkInterfaceIds = [], PolicyDocument, VpcId = '' } = endpoint.configuration;
  const through: Through = { endpointId: endpoint.resourceId, vpcId: VpcId, accountId: endpoint.accountId };
  const stops: Stop[] = [];
  const doubts: Unseen[] = [];
  const byApi =
    own &&
    judgeEndpoint(
      own,
      through,
      (one) => speaksOfAction(one, ACTION),
      ({ resources }) => resources.some(isWhole),
    );
  if (byApi === undefined) doubts.push(notSeen('api-policy', refOf(api)));
  else weigh(byApi, denied(api), stops, doubts);
  const theirs = PolicyDocument === undefined ? undefined : readResourcePolicy(PolicyDocument);
  // One that cannot be read is doubted where packets come to the endpoint.
  const byEndpoint =
    theirs &&
    judgeEndpoint(
      theirs,
      through,
      (one) => speaksOfAction(one, ACTION) && isAbout(one, api),
      (one) => isOfAll(one, api),
    );
  if (byEndpoint !== undefined) {
    const element = refOf(endpoint);
    const evidence = [cite(endpoint, 'PolicyDocument')];
    weigh(byEndpoint, { code: 'VPCE_POLICY_RESTRICTION', params: {}, element, evidence }, stops, doubts);
  }
  const asks = [byApi, byEndpoint].some((one) => one?.admits === 'somebody');
  return {
    id: endpoint.resourceId,
    nodes: NetworkInterfaceIds,
    stops,
    doubts,
    hops: asks
      ? [{ role: 'policy', element: refOf(api), evidence: [cite(api, 'policy')], authentication: ['iam'] }]
      : [],
  };
}

/** A refusal of either refuses; what hangs on conditions is doubted. */
function weigh({ admits, isUncertain }: EndpointVerdict, stop: Stop, stops: Stop[], doubts: Unseen[]): void {
  if (isUncertain) doubts.push(notModelled('policy-conditions', stop.element));
  else if (admits === 'nobody') stops.push(stop);
}

/** Whether a statement of an endpoint may be about some part of the API. */
function isAbout({ resources, notResources }: Statement, api: RestApi): boolean {
  if (notResources !== undefined) return !notResources.some((pattern) => coversAll(pattern, api));
  return resources.some((pattern) => pattern.startsWith('execute-api:/') || fitsWildcard(headOf(pattern), arnOf(api)));
}

function isOfAll({ resources }: Statement, api: RestApi): boolean {
  return resources.some((pattern) => isWhole(pattern) || coversAll(pattern, api));
}

/** A pattern that fits a star itself fits whatever stands there. */
function coversAll(pattern: string, api: RestApi): boolean {
  return !pattern.includes('?') && fitsWildcard(pattern, `${arnOf(api)}/*`);
}

/** The part of a pattern that names the API; stages, methods and paths follow. */
function headOf(pattern: string): string {
  return pattern.split('/')[0] ?? pattern;
}

function arnOf({ accountId, awsRegion, arn, resourceId, configuration: { id = resourceId } }: RestApi): string {
  return `arn:${arn.split(':')[1] ?? 'aws'}:execute-api:${awsRegion}:${accountId}:${id}`;
}

import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES, type Family, isEmpty } from '#analysis/addresses';
import { cite, refOf } from '../../cite.ts';
import type { Unseen } from '../../contract.ts';
import type { Door, Entrance, Stop, Way } from '../door.ts';
import { type DoorEstate, itemsBy, notModelled, notSeen } from '../estate.ts';
import { readPolicySources } from '../policy-sources.ts';
import { restMethods } from './rest-methods.ts';

type RestApi = ConfigurationItem<'AWS::ApiGateway::RestApi'>;
type Stage = ConfigurationItem<'AWS::ApiGateway::Stage'>;

const STAGE = 'AWS::ApiGateway::Stage';

/** REST APIs: each stage has its own WebACL, each method its own authorization. */
export function restDoors(estate: DoorEstate): readonly Door[] {
  const stages = itemsBy(estate, STAGE, ({ configuration }) => configuration.restApiId);
  return estate
    .items('AWS::ApiGateway::RestApi')
    .map((api) => doorOf(estate, api, stages.get(api.configuration.id ?? '') ?? []));
}

function doorOf(estate: DoorEstate, api: RestApi, stages: readonly Stage[]): Door {
  const { id = api.resourceId, endpointConfiguration, disableExecuteApiEndpoint, policy } = api.configuration;
  const resource = refOf(api);
  const doubts: Unseen[] = [];
  const closed: Stop[] = [];
  const isPrivate = endpointConfiguration?.types?.includes('PRIVATE') === true;
  const families: readonly Family[] = endpointConfiguration?.ipAddressType === 'dualstack' ? FAMILIES : ['v4'];
  // Without a policy everybody may ask a public API.
  const reading =
    policy === undefined || policy === '' ? undefined : readPolicySources(unescaped(policy), 'execute-api:Invoke');
  if (policy !== undefined && policy !== '' && reading === undefined) doubts.push(notSeen('api-policy', resource));
  if (reading?.isUncertain === true) doubts.push(notModelled('policy-conditions', resource));
  const isAnonymous = reading === undefined || !isEmpty(reading.sources);
  const isSigned = !isAnonymous && reading.identities !== 'none';
  // What a policy may let in is open perhaps.
  const isDoubtful = doubts.length > 0 && !isAnonymous;
  const sources = reading === undefined || isSigned || isDoubtful ? EVERY_ADDRESS : reading.sources;
  if (isEmpty(sources) && doubts.length === 0) {
    closed.push({ code: 'RESOURCE_POLICY_DENIES', params: {}, element: resource, evidence: [cite(api, 'policy')] });
  }
  const gap = stages.length === 0 ? estate.sight(STAGE, api.accountId, api.awsRegion) : undefined;
  if (endpointConfiguration?.types === undefined) doubts.push(notSeen('api-endpoint-type', resource));
  const isOpen = !isPrivate && disableExecuteApiEndpoint !== true;
  const entrance: Entrance = isOpen ? { kind: 'public', families, sources } : { kind: 'inner' };
  return {
    resource,
    role: 'api',
    entrance,
    ways: closed.length > 0 ? [] : stages.flatMap((stage) => waysOf(estate, api, stage, isAnonymous)),
    closed,
    doubts,
    unseen: gap === undefined ? [] : [gap],
    names: [`${id}.execute-api.${api.awsRegion}.amazonaws.com`.toLowerCase(), id],
    accepts: sources,
  };
}

function waysOf(estate: DoorEstate, api: RestApi, stage: Stage, isAnonymous: boolean): readonly Way[] {
  const { stageName = '', webAclArn } = stage.configuration;
  const { groups, unseen } = restMethods(estate, api, stage);
  const webAcl = webAclArn === undefined || webAclArn === '' ? null : webAclArn;
  const ways = groups.map(
    ({ authentication, target, methods, evidence }): Way => ({
      takes: HTTPS,
      part: stageName,
      hops: [
        {
          role: 'api',
          element: refOf(stage),
          evidence: [cite(stage, 'webAclArn'), ...evidence],
          note: { code: 'api-stage', params: { stage: stageName, methods: methods.join(', ') } },
          webAcl,
          ...merged(authentication, isAnonymous),
        },
      ],
      targets: target === undefined ? [] : [target],
      stops: [],
      unseen: [],
    }),
  );
  if (unseen.length === 0 && ways.length > 0) return ways;
  const hop = {
    role: 'api',
    element: refOf(stage),
    evidence: [cite(stage, 'webAclArn')],
    webAcl,
    ...merged([], isAnonymous),
  } as const;
  return [...ways, { takes: HTTPS, part: stageName, hops: [hop], targets: [], stops: [], unseen }];
}

const HTTPS = [{ protocols: { from: 6, to: 6 }, ports: { from: 443, to: 443 } }];

/** A policy that names principals asks for their signature even where the method asks for nothing. */
function merged(authentication: readonly string[], isAnonymous: boolean): { authentication?: readonly string[] } {
  const all = [...new Set([...authentication, ...(isAnonymous ? [] : ['iam'])])];
  return all.length === 0 ? {} : { authentication: all };
}

/** GetRestApis answers the policy with its quotes escaped. */
function unescaped(policy: string): string {
  return policy.startsWith('{\\"') ? policy.replaceAll('\\"', '"').replaceAll('\\\\', '\\') : policy;
}

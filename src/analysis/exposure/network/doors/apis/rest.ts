import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES, type Family, isEmpty } from '#analysis/addresses';
import { cite, refOf } from '../../cite.ts';
import type { Unseen } from '../../contract.ts';
import type { Door, Entrance, Stop, Way } from '../door.ts';
import { type DoorEstate, itemsBy, notModelled, notSeen } from '../estate.ts';
import { readPolicySources } from '../policy-sources.ts';
import { type Access, privateAccess } from './private-access.ts';
import { restMethods } from './rest-methods.ts';
import { unescaped } from './unescaped.ts';

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
  const { id = api.resourceId, endpointConfiguration } = api.configuration;
  const isPrivate = endpointConfiguration?.types?.includes('PRIVATE') === true;
  const { isAnonymous, ...access } = isPrivate ? privateAccess(estate, api) : publicAccess(api);
  const gap = stages.length === 0 ? estate.sight(STAGE, api.accountId, api.awsRegion) : undefined;
  return {
    resource: refOf(api),
    role: 'api',
    ...access,
    ways: access.closed.length > 0 ? [] : stages.flatMap((stage) => waysOf(estate, api, stage, isAnonymous)),
    unseen: gap === undefined ? [] : [gap],
    names: [`${id}.execute-api.${api.awsRegion}.amazonaws.com`.toLowerCase(), id],
  };
}

/** Who gets in at an address on the internet. */
function publicAccess(api: RestApi): Access {
  const { endpointConfiguration, disableExecuteApiEndpoint, policy } = api.configuration;
  const resource = refOf(api);
  const doubts: Unseen[] = [];
  const closed: Stop[] = [];
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
  if (endpointConfiguration?.types === undefined) doubts.push(notSeen('api-endpoint-type', resource));
  const entrance: Entrance =
    disableExecuteApiEndpoint === true ? { kind: 'inner' } : { kind: 'public', families, sources };
  return { entrance, closed, doubts, accepts: sources, isAnonymous };
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

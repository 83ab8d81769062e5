import type { Evidence } from '#kernel';
import type { ConfigurationItem } from '#estate/model';
import { cite, refOf } from '../../cite.ts';
import type { Hop, Unseen } from '../../contract.ts';
import type { Target } from '../door.ts';
import { type DoorEstate, itemsBy, notSeen } from '../estate.ts';
import { authenticationOf } from './authentication.ts';
import { addressTarget } from './address-target.ts';
import { functionTarget } from '../function-target.ts';
import { tcp } from '../ports.ts';

type RestApi = ConfigurationItem<'AWS::ApiGateway::RestApi'>;
type Stage = ConfigurationItem<'AWS::ApiGateway::Stage'>;
type Resource = ConfigurationItem<'AWS::ApiGateway::Resource'>;
type Method = NonNullable<Resource['configuration']['resourceMethods']>[string];

const RESOURCE = 'AWS::ApiGateway::Resource';

/** Methods that a note names. */
const NAMED = 3;

/** Methods of a stage that ask for the same and lead to the same. */
export interface MethodGroup {
  readonly authentication: readonly string[];
  readonly target: Target | undefined;
  readonly methods: readonly string[];
  readonly evidence: readonly Evidence[];
}

/** What the deployment of a stage demands, with where the API as it is edited now leads. */
export function restMethods(
  estate: DoorEstate,
  api: RestApi,
  stage: Stage,
): { groups: readonly MethodGroup[]; unseen: readonly Unseen[] } {
  const all = estate.once('rest-resources', () =>
    itemsBy(estate, RESOURCE, ({ configuration }) => configuration.restApiId),
  );
  const resources = all.get(api.configuration.id ?? '') ?? [];
  const summary = stage.configuration.apiSummary;
  const found = resources.flatMap((resource) =>
    Object.entries(resource.configuration.resourceMethods ?? {}).map(([verb, method]) => {
      const path = resource.configuration.path ?? '/';
      const deployed = summary?.[path]?.[verb];
      const { authorizationType, apiKeyRequired } = deployed ?? method;
      const hop = integrationHop(api, resource, verb);
      return {
        isDeployed: summary === undefined || deployed !== undefined,
        authentication: authenticationOf(authorizationType, apiKeyRequired),
        target: targetOf(estate, api, method, hop),
        method: `${verb} ${path}`,
        evidence: cite(resource, `resourceMethods/${verb}`),
      };
    }),
  );
  const alike = Map.groupBy(
    found.filter(({ isDeployed }) => isDeployed),
    ({ authentication, target }) => JSON.stringify([authentication, keyOf(target)]),
  );
  const groups = [...alike.values()].flatMap((some): MethodGroup[] => {
    const [first] = some;
    const names = some.slice(0, NAMED).map(({ method }) => method);
    const methods = some.length > NAMED ? [...names, `+${some.length - NAMED}`] : names;
    const evidence = some.slice(0, NAMED).map((one) => one.evidence);
    return first === undefined
      ? []
      : [{ authentication: first.authentication, target: first.target, methods, evidence }];
  });
  const gap = estate.sight(RESOURCE, api.accountId, api.awsRegion);
  const isMissing = resources.length === 0 ? (gap ?? notSeen('api-methods', refOf(api), RESOURCE)) : undefined;
  return { groups, unseen: isMissing === undefined ? [] : [isMissing] };
}

function integrationHop(api: RestApi, resource: Resource, verb: string): Hop {
  return {
    role: 'api',
    element: refOf(api),
    evidence: [cite(resource, `resourceMethods/${verb}/methodIntegration`)],
    note: { code: 'integration', params: { method: verb } },
  };
}

/** https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html (read 2026-11-26) */
function targetOf(estate: DoorEstate, api: RestApi, method: Method, hop: Hop): Target | undefined {
  const integration = method.methodIntegration;
  const { type, uri = '', connectionType, connectionId, integrationTarget } = integration ?? {};
  if (integration === undefined || type === 'MOCK') return undefined;
  if (type === 'AWS' || type === 'AWS_PROXY')
    return /:lambda:/.test(uri) ? functionTarget(estate, uri, api, hop) : undefined;
  if (connectionType !== 'VPC_LINK') return addressTarget(uri, api, hop);
  const link = estate
    .once('rest-vpc-links', () => itemsBy(estate, 'AWS::ApiGateway::VpcLink', ({ configuration }) => configuration.id))
    .get(connectionId ?? '')?.[0];
  const balancer = integrationTarget ?? link?.configuration.targetArns?.[0];
  if (balancer === undefined)
    return { kind: 'unknown', unseen: notSeen('vpc-link', refOf(api), 'AWS::ApiGateway::VpcLink') };
  return { kind: 'door', name: balancer, sends: tcp(portOf(uri)), carriage: { by: 'aws' }, hop };
}

/** `https://host:8443/path`: the port that is named, or that of the scheme. */
function portOf(uri: string): number {
  const named = /^https?:\/\/[^/:]+:(\d{1,5})/i.exec(uri)?.[1];
  return named === undefined ? (/^http:/i.test(uri) ? 80 : 443) : Number(named);
}

function keyOf(target: Target | undefined): unknown {
  if (target === undefined) return null;
  if (target.kind === 'service') return target.resource.arn;
  return target.kind === 'door' ? [target.name, target.sends] : target.kind;
}

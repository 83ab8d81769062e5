import type { ConfigurationItem } from '#estate/model';
import { EVERY_ADDRESS, FAMILIES } from '#analysis/addresses';
import { cite, refOf } from '../../cite.ts';
import type { Hop, Unseen } from '../../contract.ts';
import type { Carriage, Door, Target, Way } from '../door.ts';
import { type DoorEstate, itemsBy, notSeen } from '../estate.ts';
import { functionTarget } from '../function-target.ts';
import { portsOf, tcp } from '../ports.ts';
import { addressTarget } from './address-target.ts';
import { authenticationOf } from './authentication.ts';

type Api = ConfigurationItem<'AWS::ApiGatewayV2::Api'>;
type Route = ConfigurationItem<'AWS::ApiGatewayV2::Route'>;
type Integration = ConfigurationItem<'AWS::ApiGatewayV2::Integration'>;

const ROUTE = 'AWS::ApiGatewayV2::Route';
const INTEGRATION = 'AWS::ApiGatewayV2::Integration';

/** Routes that a note names. */
const NAMED = 3;

/**
 * HTTP and WebSocket APIs. They carry no WebACL.
 * https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html (read 2026-11-26)
 */
export function httpApiDoors(estate: DoorEstate): readonly Door[] {
  const routes = itemsBy(estate, ROUTE, ({ configuration }) => configuration.ApiId);
  return estate.items('AWS::ApiGatewayV2::Api').map((api) => doorOf(estate, api, routes.get(idOf(api)) ?? []));
}

function idOf(api: Api): string {
  return api.configuration.ApiId ?? api.resourceId;
}

function doorOf(estate: DoorEstate, api: Api, routes: readonly Route[]): Door {
  const { DisableExecuteApiEndpoint, IpAddressType, ApiEndpoint } = api.configuration;
  const resource = refOf(api);
  const gap = routes.length === 0 ? estate.sight(ROUTE, api.accountId, api.awsRegion) : undefined;
  const families = IpAddressType === 'dualstack' ? FAMILIES : (['v4'] as const);
  const host = ApiEndpoint?.replace(/^\w+:\/\//, '').toLowerCase();
  return {
    resource,
    role: 'api',
    entrance:
      DisableExecuteApiEndpoint === true ? { kind: 'inner' } : { kind: 'public', families, sources: EVERY_ADDRESS },
    ways: waysOf(estate, api, routes),
    closed: [],
    unseen: gap === undefined ? [] : [gap],
    names: [
      ...(host === undefined ? [] : [host]),
      `${idOf(api)}.execute-api.${api.awsRegion}.amazonaws.com`.toLowerCase(),
      idOf(api),
    ],
  };
}

function waysOf(estate: DoorEstate, api: Api, routes: readonly Route[]): readonly Way[] {
  // Only the request that opens a connection of a WebSocket API is authorized.
  const isSocket = api.configuration.ProtocolType === 'WEBSOCKET';
  const opening = routes.find(({ configuration }) => configuration.RouteKey === '$connect')?.configuration;
  const asked = (route: Route) => {
    const { AuthorizationType, ApiKeyRequired } = (isSocket ? opening : undefined) ?? route.configuration;
    return authenticationOf(AuthorizationType, ApiKeyRequired);
  };
  const alike = Map.groupBy(routes, (route) => JSON.stringify([asked(route), route.configuration.Target ?? null]));
  return [...alike.values()].flatMap((some): Way[] => {
    const [first] = some;
    if (first === undefined) return [];
    const authentication = asked(first);
    const names = some.slice(0, NAMED).map(({ configuration }) => configuration.RouteKey ?? '');
    const hop: Hop = {
      role: 'api',
      element: refOf(api),
      evidence: some.slice(0, NAMED).map((route) => cite(route, 'AuthorizationType')),
      note: {
        code: 'api-routes',
        params: { routes: [...names, ...(some.length > NAMED ? [`+${some.length - NAMED}`] : [])].join(', ') },
      },
      ...(authentication.length === 0 ? {} : { authentication }),
    };
    const { target, unseen } = leadsTo(estate, api, first);
    return [{ takes: tcp(443), hops: [hop], targets: target === undefined ? [] : [target], stops: [], unseen }];
  });
}

function leadsTo(estate: DoorEstate, api: Api, route: Route): { target?: Target; unseen: readonly Unseen[] } {
  const id = route.configuration.Target?.replace(/^integrations\//, '');
  if (id === undefined) return { unseen: [] };
  const integrations = estate.once('http-integrations', () =>
    itemsBy(estate, INTEGRATION, ({ configuration: { ApiId, IntegrationId } }) => `${ApiId}/${IntegrationId}`),
  );
  const integration = integrations.get(`${idOf(api)}/${id}`)?.[0];
  if (integration === undefined) return { unseen: [notSeen('integration', refOf(api), INTEGRATION)] };
  const target = targetOf(estate, api, integration);
  return target === undefined ? { unseen: [] } : { target, unseen: [] };
}

function targetOf(estate: DoorEstate, api: Api, integration: Integration): Target | undefined {
  const { IntegrationType, IntegrationUri = '', ConnectionType, ConnectionId } = integration.configuration;
  const hop: Hop = {
    role: 'api',
    element: refOf(api),
    evidence: [cite(integration, 'IntegrationUri')],
    note: { code: 'integration', params: { method: IntegrationType ?? '' } },
  };
  if (/:lambda:/.test(IntegrationUri)) return functionTarget(estate, IntegrationUri, api, hop);
  if (IntegrationType === 'MOCK' || (IntegrationType ?? '').startsWith('AWS')) return undefined;
  if (ConnectionType !== 'VPC_LINK') return addressTarget(IntegrationUri, api, hop);
  const carriage = linkOf(estate, ConnectionId);
  const listener = listenerAt(estate, IntegrationUri);
  if (listener === undefined) {
    const what = IntegrationUri.includes(':servicediscovery:') ? 'cloud-map-service' : 'vpc-link-target';
    return { kind: 'unknown', unseen: notSeen(what, refOf(api)) };
  }
  return { kind: 'door', ...listener, carriage, hop };
}

/** A VPC link of an HTTP API reaches out by interfaces of its own, with its subnets and groups. */
function linkOf(estate: DoorEstate, id: string | undefined): Carriage {
  const link = estate
    .once('http-vpc-links', () =>
      itemsBy(estate, 'AWS::ApiGatewayV2::VpcLink', ({ configuration }) => configuration.VpcLinkId),
    )
    .get(id ?? '')?.[0];
  if (link === undefined) return { by: 'internet', sources: undefined, what: 'vpc-link' };
  return {
    by: 'subnets',
    subnets: link.configuration.SubnetIds ?? [],
    groups: link.configuration.SecurityGroupIds ?? [],
  };
}

/** `arn:…:listener/app/name/id/listener`: the balancer of a listener, with the port it listens on. */
function listenerAt(
  estate: DoorEstate,
  arn: string,
): Pick<Extract<Target, { kind: 'door' }>, 'name' | 'sends'> | undefined {
  const all = estate.once('listeners-by-arn', () =>
    itemsBy(estate, 'AWS::ElasticLoadBalancingV2::Listener', ({ configuration }) => configuration.ListenerArn),
  );
  const listener = all.get(arn)?.[0]?.configuration;
  if (listener?.LoadBalancerArn === undefined) return undefined;
  return { name: listener.LoadBalancerArn, sends: portsOf(listener.Protocol, listener.Port) };
}

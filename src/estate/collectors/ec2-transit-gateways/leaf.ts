import {
  EC2Client,
  paginateDescribeTransitGatewayRouteTables,
  paginateGetTransitGatewayPrefixListReferences,
  paginateGetTransitGatewayRouteTablePropagations,
  paginateSearchTransitGatewayRoutes,
} from '@aws-sdk/client-ec2';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, collectLists } from '../support/kind-lists.ts';
import { LISTS } from './lists.ts';

const TABLE = 'AWS::EC2::TransitGatewayRouteTable';
const ROUTES = 'AWS::EC2::TransitGatewayRoutes';
const PROPAGATIONS = 'AWS::EC2::TransitGatewayPropagations';
const REFERENCES = 'AWS::EC2::TransitGatewayPrefixListReferences';
const OF_TABLES = [TABLE, ROUTES, PROPAGATIONS, REFERENCES] as const;

const config = ({ client }: CollectorContext) => ({ client: client(EC2Client), pageSize: 1000 });
const options = ({ signal }: CollectorContext) => ({ abortSignal: signal });

/** Transit gateways, what hangs on them, and where their route tables send it. */
export const ec2TransitGateways = defineCollector({
  id: 'ec2-transit-gateways',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/OperationList-query-transit-gateway.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SearchTransitGatewayRoutes.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetTransitGatewayPrefixListReferences.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [
    'AWS::EC2::TransitGateway',
    'AWS::EC2::TransitGatewayAttachment',
    'AWS::EC2::TransitGatewayVpcAttachment',
    'AWS::EC2::TransitGatewayPeeringAttachment',
    'AWS::EC2::TransitGatewayConnect',
    ...OF_TABLES,
  ],
  permissions: [
    'ec2:DescribeTransitGateways',
    'ec2:DescribeTransitGatewayAttachments',
    'ec2:DescribeTransitGatewayVpcAttachments',
    'ec2:DescribeTransitGatewayPeeringAttachments',
    'ec2:DescribeTransitGatewayConnects',
    'ec2:DescribeTransitGatewayRouteTables',
    'ec2:SearchTransitGatewayRoutes',
    'ec2:GetTransitGatewayRouteTablePropagations',
    'ec2:GetTransitGatewayPrefixListReferences',
  ],
  async *collect(context) {
    yield* collectLists(context, LISTS);
    const pages = paginateDescribeTransitGatewayRouteTables(config(context), {}, options(context));
    // Whose tables are not seen, their routes are not either.
    for await (const page of attemptedPages(context, OF_TABLES, pages)) {
      const tables = page.TransitGatewayRouteTables ?? [];
      for (const table of tables) yield item(TABLE, stored(table), context.target);
      const ids = tables.map((table) => table.TransitGatewayRouteTableId ?? '');
      yield* (await concurrently(ids, (id) => partsOf(context, id))).flat();
    }
    for (const kind of OF_TABLES) context.finished(kind);
  },
});

async function partsOf(context: CollectorContext, TransitGatewayRouteTableId: string): Promise<Collected[]> {
  const found: Collected[] = [];
  const { attempt, target } = context;
  // Paginators write into what they are given.
  const asked = { TransitGatewayRouteTableId } as const;
  const fixed = await routesOf(context, TransitGatewayRouteTableId, 'static');
  const propagated = await routesOf(context, TransitGatewayRouteTableId, 'propagated');
  if (fixed !== undefined || propagated !== undefined) {
    const routes = {
      ...asked,
      ...(fixed && { Routes: fixed.routes, AdditionalRoutesAvailable: fixed.areMore }),
      ...(propagated && {
        PropagatedRoutes: propagated.routes,
        AdditionalPropagatedRoutesAvailable: propagated.areMore,
      }),
    };
    found.push(item(ROUTES, stored(routes), target));
  }
  const pages = await attempt(PROPAGATIONS, `propagations of ${TransitGatewayRouteTableId}`, () =>
    gather(paginateGetTransitGatewayRouteTablePropagations(config(context), { ...asked }, options(context))),
  );
  if (pages !== undefined) {
    const TransitGatewayRouteTablePropagations = pages.flatMap(
      (page) => page.TransitGatewayRouteTablePropagations ?? [],
    );
    found.push(item(PROPAGATIONS, stored({ ...asked, TransitGatewayRouteTablePropagations }), target));
  }
  const references = await attempt(REFERENCES, `prefix lists of ${TransitGatewayRouteTableId}`, () =>
    gather(paginateGetTransitGatewayPrefixListReferences(config(context), { ...asked }, options(context))),
  );
  if (references !== undefined) {
    const TransitGatewayPrefixListReferences = references.flatMap(
      (page) => page.TransitGatewayPrefixListReferences ?? [],
    );
    found.push(item(REFERENCES, stored({ ...asked, TransitGatewayPrefixListReferences }), target));
  }
  return found;
}

/** Routes of one type, active ones and black holes; `areMore` when AWS answered only some of them. */
async function routesOf(context: CollectorContext, table: string, type: 'static' | 'propagated') {
  const request = { TransitGatewayRouteTableId: table, Filters: [{ Name: 'type', Values: [type] }] };
  const pages = await context.attempt(ROUTES, `${type} routes of ${table}`, () =>
    gather(paginateSearchTransitGatewayRoutes(config(context), request, options(context))),
  );
  if (pages === undefined) return undefined;
  const routes = pages.flatMap((page) => page.Routes ?? []);
  return { routes, areMore: pages.at(-1)?.AdditionalRoutesAvailable ?? false };
}

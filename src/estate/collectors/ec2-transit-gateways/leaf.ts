import {
  EC2Client,
  paginateDescribeTransitGatewayRouteTables,
  paginateGetTransitGatewayRouteTablePropagations,
  SearchTransitGatewayRoutesCommand,
} from '@aws-sdk/client-ec2';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, collectLists } from '../support/kind-lists.ts';
import { LISTS } from './lists.ts';

const TABLE = 'AWS::EC2::TransitGatewayRouteTable';
const ROUTES = 'AWS::EC2::TransitGatewayRoutes';
const PROPAGATIONS = 'AWS::EC2::TransitGatewayPropagations';

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
  ],
  scope: 'region',
  kinds: [
    'AWS::EC2::TransitGateway',
    'AWS::EC2::TransitGatewayAttachment',
    'AWS::EC2::TransitGatewayVpcAttachment',
    'AWS::EC2::TransitGatewayPeeringAttachment',
    TABLE,
    ROUTES,
    PROPAGATIONS,
  ],
  permissions: [
    'ec2:DescribeTransitGateways',
    'ec2:DescribeTransitGatewayAttachments',
    'ec2:DescribeTransitGatewayVpcAttachments',
    'ec2:DescribeTransitGatewayPeeringAttachments',
    'ec2:DescribeTransitGatewayRouteTables',
    'ec2:SearchTransitGatewayRoutes',
    'ec2:GetTransitGatewayRouteTablePropagations',
  ],
  async *collect(context) {
    yield* collectLists(context, LISTS);
    const pages = paginateDescribeTransitGatewayRouteTables(config(context), {}, options(context));
    // Whose tables are not seen, their routes are not either.
    for await (const page of attemptedPages(context, [TABLE, ROUTES, PROPAGATIONS], pages)) {
      const tables = page.TransitGatewayRouteTables ?? [];
      for (const table of tables) yield item(TABLE, stored(table), context.target);
      const ids = tables.map((table) => table.TransitGatewayRouteTableId ?? '');
      yield* (await concurrently(ids, (id) => routesOf(context, id))).flat();
    }
    for (const kind of [TABLE, ROUTES, PROPAGATIONS] as const) context.finished(kind);
  },
});

async function routesOf(context: CollectorContext, TransitGatewayRouteTableId: string): Promise<Collected[]> {
  const found: Collected[] = [];
  const { attempt, target } = context;
  const client = context.client(EC2Client);
  const routes = await attempt(ROUTES, `static routes of ${TransitGatewayRouteTableId}`, () =>
    client.send(
      new SearchTransitGatewayRoutesCommand({
        TransitGatewayRouteTableId,
        Filters: [{ Name: 'type', Values: ['static'] }],
        MaxResults: 1000,
      }),
      options(context),
    ),
  );
  if (routes !== undefined) {
    const { Routes = [], AdditionalRoutesAvailable = false } = routes;
    found.push(item(ROUTES, stored({ TransitGatewayRouteTableId, Routes, AdditionalRoutesAvailable }), target));
  }
  const pages = await attempt(PROPAGATIONS, `propagations of ${TransitGatewayRouteTableId}`, () =>
    gather(
      paginateGetTransitGatewayRouteTablePropagations(
        config(context),
        { TransitGatewayRouteTableId },
        options(context),
      ),
    ),
  );
  if (pages !== undefined) {
    const TransitGatewayRouteTablePropagations = pages.flatMap(
      (page) => page.TransitGatewayRouteTablePropagations ?? [],
    );
    found.push(
      item(PROPAGATIONS, stored({ TransitGatewayRouteTableId, TransitGatewayRouteTablePropagations }), target),
    );
  }
  return found;
}

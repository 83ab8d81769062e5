import {
  DescribeDirectConnectGatewayAssociationsCommand,
  DescribeDirectConnectGatewaysCommand,
  DescribeVirtualInterfacesCommand,
  DirectConnectClient,
  type VirtualInterface,
} from '@aws-sdk/client-direct-connect';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, tokenPages } from '../support/kind-lists.ts';
import { smallTags } from '../support/tags.ts';
import { without } from '../support/without.ts';

const GATEWAY = 'AWS::DirectConnect::Gateway';
const ASSOCIATION = 'AWS::DirectConnect::GatewayAssociation';
const INTERFACE = 'AWS::DirectConnect::VirtualInterface';

const PAGE_SIZE = 100;

/** Lines into networks outside AWS: gateways, what they are joined to, and virtual interfaces without their keys. */
export const directConnect = defineCollector({
  id: 'direct-connect',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_DescribeDirectConnectGateways.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_DescribeDirectConnectGatewayAssociations.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_DescribeVirtualInterfaces.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [GATEWAY, ASSOCIATION, INTERFACE],
  permissions: [
    'directconnect:DescribeDirectConnectGateways',
    'directconnect:DescribeDirectConnectGatewayAssociations',
    'directconnect:DescribeVirtualInterfaces',
  ],
  async *collect(context) {
    const { finished, target } = context;
    const client = context.client(DirectConnectClient);
    const options = { abortSignal: context.signal };
    const gateways = tokenPages(
      (nextToken) =>
        client.send(new DescribeDirectConnectGatewaysCommand({ nextToken, maxResults: PAGE_SIZE }), options),
      (page) => page.nextToken,
    );
    for await (const page of attemptedPages(context, [GATEWAY, ASSOCIATION], gateways)) {
      const list = page.directConnectGateways ?? [];
      for (const one of list) yield item(GATEWAY, stored(one), target, { tags: smallTags(one.tags) });
      const ids = list.map(({ directConnectGatewayId = '' }) => directConnectGatewayId);
      const associations = await concurrently(ids, (id) => associationsOf(context, id));
      for (const one of associations.flat()) yield item(ASSOCIATION, stored(one), target);
    }
    finished(GATEWAY);
    finished(ASSOCIATION);
    const interfaces = tokenPages(
      (nextToken) => client.send(new DescribeVirtualInterfacesCommand({ nextToken, maxResults: PAGE_SIZE }), options),
      (page) => page.nextToken,
    );
    for await (const page of attemptedPages(context, INTERFACE, interfaces)) {
      for (const one of page.virtualInterfaces ?? []) {
        yield item(INTERFACE, stored(withoutKeys(one)), target, { tags: smallTags(one.tags) });
      }
    }
    finished(INTERFACE);
  },
});

async function associationsOf({ client, attempt, signal }: CollectorContext, directConnectGatewayId: string) {
  const ask = (nextToken: string | undefined) =>
    client(DirectConnectClient).send(
      new DescribeDirectConnectGatewayAssociationsCommand({ directConnectGatewayId, nextToken, maxResults: PAGE_SIZE }),
      { abortSignal: signal },
    );
  const pages = await attempt(ASSOCIATION, `associations of ${directConnectGatewayId}`, () =>
    gather(tokenPages(ask, (page) => page.nextToken)),
  );
  return (pages ?? []).flatMap((page) => page.directConnectGatewayAssociations ?? []);
}

/** Keys of BGP sessions stand in three places, one of them the text for the customer's router. */
function withoutKeys(one: VirtualInterface) {
  const bare = without(without(one, 'authKey'), 'customerRouterConfig');
  const { bgpPeers } = bare;
  return bgpPeers === undefined ? bare : { ...bare, bgpPeers: bgpPeers.map((peer) => without(peer, 'authKey')) };
}

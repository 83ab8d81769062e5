import {
  GetResourceConfigurationCommand,
  paginateListResourceConfigurations,
  paginateListResourceGateways,
  VPCLatticeClient,
} from '@aws-sdk/client-vpc-lattice';
import { defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const GATEWAY = 'AWS::VpcLattice::ResourceGateway';
const CONFIGURATION = 'AWS::VpcLattice::ResourceConfiguration';

const PAGE_SIZE = 100;

/** Resources inside VPCs that are lent to service networks, and the gateways they are reached through. */
export const vpcLatticeResources = defineCollector({
  id: 'vpc-lattice-resources',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_ListResourceGateways.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetResourceConfiguration.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [GATEWAY, CONFIGURATION],
  permissions: [
    'vpc-lattice:ListResourceGateways',
    'vpc-lattice:ListResourceConfigurations',
    'vpc-lattice:GetResourceConfiguration',
  ],
  async *collect(context) {
    const { attempt, finished, target } = context;
    const client = context.client(VPCLatticeClient);
    const config = { client, pageSize: PAGE_SIZE };
    const options = { abortSignal: context.signal };
    for await (const page of attemptedPages(context, GATEWAY, paginateListResourceGateways(config, {}, options))) {
      for (const gateway of page.items ?? []) yield item(GATEWAY, stored(gateway), target);
    }
    finished(GATEWAY);
    const pages = paginateListResourceConfigurations(config, {}, options);
    for await (const page of attemptedPages(context, CONFIGURATION, pages)) {
      yield* await concurrently(page.items ?? [], async (one) => {
        const request = new GetResourceConfigurationCommand({ resourceConfigurationIdentifier: one.arn });
        const detail = await attempt(CONFIGURATION, `resource configuration ${one.arn}`, () =>
          client.send(request, options),
        );
        return item(CONFIGURATION, stored({ ...one, ...detail }), target);
      });
    }
    finished(CONFIGURATION);
  },
});

import {
  GlobalAcceleratorClient,
  paginateListAccelerators,
  paginateListCustomRoutingAccelerators,
  paginateListEndpointGroups,
  paginateListListeners,
} from '@aws-sdk/client-global-accelerator';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const ACCELERATOR = 'AWS::GlobalAccelerator::Accelerator';
const LISTENER = 'AWS::GlobalAccelerator::Listener';
const GROUP = 'AWS::GlobalAccelerator::EndpointGroup';
const CUSTOM = 'AWS::GlobalAccelerator::CustomRoutingAccelerator';
const KINDS = [ACCELERATOR, LISTENER, GROUP, CUSTOM] as const;

/**
 * Where the service is asked about all regions; other partitions have none.
 * https://docs.aws.amazon.com/general/latest/gr/global_accelerator.html (read 2026-11-26)
 */
const HOME_REGION = 'us-west-2';

const PAGE_SIZE = 100;

/** Accelerators, what they listen to and where they send it. */
export const globalAccelerators = defineCollector({
  id: 'global-accelerators',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListAccelerators.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListListeners.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListEndpointGroups.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/global-accelerator/latest/api/API_ListCustomRoutingAccelerators.html',
      read: '2026-11-26',
    },
  ],
  scope: 'account',
  kinds: KINDS,
  permissions: [
    'globalaccelerator:ListAccelerators',
    'globalaccelerator:ListListeners',
    'globalaccelerator:ListEndpointGroups',
    'globalaccelerator:ListCustomRoutingAccelerators',
  ],
  async *collect(context) {
    const { absent, finished, target } = context;
    if (target.partition !== 'aws') {
      for (const kind of KINDS) absent(kind, `the partition ${target.partition} has no Global Accelerator`);
      return;
    }
    const pages = paginateListAccelerators(config(context), {}, { abortSignal: context.signal });
    for await (const page of attemptedPages(context, [ACCELERATOR, LISTENER, GROUP], pages)) {
      const accelerators = page.Accelerators ?? [];
      for (const one of accelerators) yield item(ACCELERATOR, stored(one), target);
      yield* (await concurrently(accelerators, (one) => listenersOf(context, one.AcceleratorArn ?? ''))).flat();
    }
    for (const kind of [ACCELERATOR, LISTENER, GROUP] as const) finished(kind);
    const custom = paginateListCustomRoutingAccelerators(config(context), {}, { abortSignal: context.signal });
    for await (const page of attemptedPages(context, CUSTOM, custom)) {
      for (const one of page.Accelerators ?? []) yield item(CUSTOM, stored(one), target);
    }
    finished(CUSTOM);
  },
});

function config({ client }: CollectorContext) {
  return { client: client(GlobalAcceleratorClient, HOME_REGION), pageSize: PAGE_SIZE };
}

async function listenersOf(context: CollectorContext, AcceleratorArn: string): Promise<Collected[]> {
  const pages = await context.attempt([LISTENER, GROUP], `listeners of ${AcceleratorArn}`, () =>
    gather(paginateListListeners(config(context), { AcceleratorArn }, { abortSignal: context.signal })),
  );
  const found: Collected[] = [];
  for (const listener of (pages ?? []).flatMap((page) => page.Listeners ?? [])) {
    found.push(item(LISTENER, stored({ ...listener, AcceleratorArn }), context.target));
    found.push(...(await groupsOf(context, listener.ListenerArn ?? '')));
  }
  return found;
}

async function groupsOf(context: CollectorContext, ListenerArn: string): Promise<Collected[]> {
  const pages = await context.attempt(GROUP, `endpoint groups of ${ListenerArn}`, () =>
    gather(paginateListEndpointGroups(config(context), { ListenerArn }, { abortSignal: context.signal })),
  );
  const groups = (pages ?? []).flatMap((page) => page.EndpointGroups ?? []);
  return groups.map((group) => item(GROUP, stored({ ...group, ListenerArn }), context.target));
}

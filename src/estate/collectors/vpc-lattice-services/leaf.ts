import {
  GetAuthPolicyCommand,
  GetListenerCommand,
  GetRuleCommand,
  GetServiceCommand,
  type ListenerSummary,
  paginateListListeners,
  paginateListRules,
  paginateListServices,
  type ServiceSummary,
  VPCLatticeClient,
} from '@aws-sdk/client-vpc-lattice';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { nullIfNone } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const SERVICE = 'AWS::VpcLattice::Service';
const LISTENER = 'AWS::VpcLattice::Listener';
const RULE = 'AWS::VpcLattice::Rule';
const KINDS = [SERVICE, LISTENER, RULE] as const;

const PAGE_SIZE = 100;

const config = ({ client }: CollectorContext) => ({ client: client(VPCLatticeClient), pageSize: PAGE_SIZE });
const options = ({ signal }: CollectorContext) => ({ abortSignal: signal });

/** Services of VPC Lattice, ours and those shared with us, with their auth policies, listeners and rules. */
export const vpcLatticeServices = defineCollector({
  id: 'vpc-lattice-services',
  sources: [
    { url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetService.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetAuthPolicy.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetListener.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetRule.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: KINDS,
  permissions: [
    'vpc-lattice:ListServices',
    'vpc-lattice:GetService',
    'vpc-lattice:GetAuthPolicy',
    'vpc-lattice:ListListeners',
    'vpc-lattice:GetListener',
    'vpc-lattice:ListRules',
    'vpc-lattice:GetRule',
  ],
  async *collect(context) {
    const pages = paginateListServices(config(context), {}, options(context));
    for await (const page of attemptedPages(context, KINDS, pages)) {
      const services = page.items ?? [];
      yield* await concurrently(services, (service) => whole(context, service));
      yield* (await concurrently(services, ({ arn = '' }) => listenersOf(context, arn))).flat();
    }
    for (const kind of KINDS) context.finished(kind);
  },
});

async function whole(context: CollectorContext, service: ServiceSummary): Promise<Collected> {
  const { attempt, target } = context;
  const client = context.client(VPCLatticeClient);
  const { arn = '' } = service;
  const detail = await attempt(SERVICE, `service ${arn}`, () =>
    client.send(new GetServiceCommand({ serviceIdentifier: arn }), options(context)),
  );
  const auth = await attempt(SERVICE, `auth policy of ${arn}`, () =>
    nullIfNone(
      client.send(new GetAuthPolicyCommand({ resourceIdentifier: arn }), options(context)),
      'ResourceNotFoundException',
    ),
  );
  const authPolicy = auth === undefined ? {} : { authPolicy: auth?.policy ?? null };
  return item(SERVICE, stored({ ...service, ...detail, ...authPolicy }), target);
}

async function listenersOf(context: CollectorContext, serviceArn: string): Promise<Collected[]> {
  const pages = await context.attempt([LISTENER, RULE], `listeners of ${serviceArn}`, () =>
    gather(paginateListListeners(config(context), { serviceIdentifier: serviceArn }, options(context))),
  );
  const found: Collected[] = [];
  for (const listener of (pages ?? []).flatMap((page) => page.items ?? [])) {
    found.push(await wholeListener(context, serviceArn, listener));
    found.push(...(await rulesOf(context, serviceArn, listener.arn ?? '')));
  }
  return found;
}

async function wholeListener(context: CollectorContext, serviceArn: string, listener: ListenerSummary) {
  const request = new GetListenerCommand({ serviceIdentifier: serviceArn, listenerIdentifier: listener.arn });
  const detail = await context.attempt(LISTENER, `listener ${listener.arn}`, () =>
    context.client(VPCLatticeClient).send(request, options(context)),
  );
  return item(LISTENER, stored({ ...listener, serviceArn, ...detail }), context.target);
}

/** Without the default rule: the listener names its action. */
async function rulesOf(context: CollectorContext, serviceArn: string, listenerArn: string): Promise<Collected[]> {
  // Paginators write into what they are given.
  const asked = { serviceIdentifier: serviceArn, listenerIdentifier: listenerArn } as const;
  const pages = await context.attempt(RULE, `rules of ${listenerArn}`, () =>
    gather(paginateListRules(config(context), { ...asked }, options(context))),
  );
  const rules = (pages ?? []).flatMap((page) => page.items ?? []).filter(({ isDefault }) => isDefault !== true);
  return concurrently(rules, async (rule) => {
    const request = new GetRuleCommand({ ...asked, ruleIdentifier: rule.arn });
    const detail = await context.attempt(RULE, `rule ${rule.arn}`, () =>
      context.client(VPCLatticeClient).send(request, options(context)),
    );
    return item(RULE, stored({ ...rule, ...detail, serviceArn, listenerArn }), context.target);
  });
}

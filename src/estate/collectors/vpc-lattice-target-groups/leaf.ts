import {
  GetTargetGroupCommand,
  paginateListTargetGroups,
  paginateListTargets,
  type TargetGroupSummary,
  VPCLatticeClient,
} from '@aws-sdk/client-vpc-lattice';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::VpcLattice::TargetGroup';

const PAGE_SIZE = 100;

/** Where services of VPC Lattice send requests. */
export const vpcLatticeTargetGroups = defineCollector({
  id: 'vpc-lattice-target-groups',
  sources: [
    { url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetTargetGroup.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_ListTargets.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['vpc-lattice:ListTargetGroups', 'vpc-lattice:GetTargetGroup', 'vpc-lattice:ListTargets'],
  async *collect(context) {
    const config = { client: context.client(VPCLatticeClient), pageSize: PAGE_SIZE };
    for await (const page of paginateListTargetGroups(config, {}, { abortSignal: context.signal })) {
      yield* await concurrently(page.items ?? [], (group) => whole(context, group));
    }
  },
});

async function whole(
  { client, attempt, signal, target }: CollectorContext,
  group: TargetGroupSummary,
): Promise<Collected> {
  const lattice = client(VPCLatticeClient);
  const options = { abortSignal: signal };
  const detail = await attempt(KIND, `target group ${group.arn}`, () =>
    lattice.send(new GetTargetGroupCommand({ targetGroupIdentifier: group.arn }), options),
  );
  const pages = await attempt(KIND, `targets of ${group.arn}`, () =>
    gather(
      paginateListTargets({ client: lattice, pageSize: PAGE_SIZE }, { targetGroupIdentifier: group.arn }, options),
    ),
  );
  const targets = pages === undefined ? {} : { targets: pages.flatMap((page) => page.items ?? []) };
  return item(KIND, stored({ ...group, ...detail, ...targets }), target);
}

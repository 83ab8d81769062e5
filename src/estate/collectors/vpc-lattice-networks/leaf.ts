import {
  GetAuthPolicyCommand,
  GetServiceNetworkCommand,
  GetServiceNetworkVpcAssociationCommand,
  paginateListServiceNetworkResourceAssociations,
  paginateListServiceNetworkServiceAssociations,
  paginateListServiceNetworks,
  paginateListServiceNetworkVpcAssociations,
  type ServiceNetworkSummary,
  VPCLatticeClient,
} from '@aws-sdk/client-vpc-lattice';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { nullIfNone } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';

const NETWORK = 'AWS::VpcLattice::ServiceNetwork';
const VPC = 'AWS::VpcLattice::ServiceNetworkVpcAssociation';
const SERVICE = 'AWS::VpcLattice::ServiceNetworkServiceAssociation';
const RESOURCE = 'AWS::VpcLattice::ServiceNetworkResourceAssociation';
const KINDS = [NETWORK, VPC, SERVICE, RESOURCE] as const;

const PAGE_SIZE = 100;

const config = ({ client }: CollectorContext) => ({ client: client(VPCLatticeClient), pageSize: PAGE_SIZE });
const options = ({ signal }: CollectorContext) => ({ abortSignal: signal });

/** Service networks, ours and those shared with us: which VPCs are joined to them, and what they reach there. */
export const vpcLatticeNetworks = defineCollector({
  id: 'vpc-lattice-networks',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetServiceNetwork.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_GetServiceNetworkVpcAssociation.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/vpc-lattice/latest/APIReference/API_ListServiceNetworkServiceAssociations.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: KINDS,
  permissions: [
    'vpc-lattice:ListServiceNetworks',
    'vpc-lattice:GetServiceNetwork',
    'vpc-lattice:GetAuthPolicy',
    'vpc-lattice:ListServiceNetworkVpcAssociations',
    'vpc-lattice:GetServiceNetworkVpcAssociation',
    'vpc-lattice:ListServiceNetworkServiceAssociations',
    'vpc-lattice:ListServiceNetworkResourceAssociations',
  ],
  async *collect(context) {
    const pages = paginateListServiceNetworks(config(context), {}, options(context));
    for await (const page of attemptedPages(context, KINDS, pages)) {
      const networks = page.items ?? [];
      yield* await concurrently(networks, (network) => whole(context, network));
      yield* (await concurrently(networks, ({ arn = '' }) => associationsOf(context, arn))).flat();
    }
    for (const kind of KINDS) context.finished(kind);
  },
});

async function whole(context: CollectorContext, network: ServiceNetworkSummary): Promise<Collected> {
  const { attempt, target } = context;
  const client = context.client(VPCLatticeClient);
  const { arn = '' } = network;
  const detail = await attempt(NETWORK, `service network ${arn}`, () =>
    client.send(new GetServiceNetworkCommand({ serviceNetworkIdentifier: arn }), options(context)),
  );
  const auth = await attempt(NETWORK, `auth policy of ${arn}`, () =>
    nullIfNone(
      client.send(new GetAuthPolicyCommand({ resourceIdentifier: arn }), options(context)),
      'ResourceNotFoundException',
    ),
  );
  const authPolicy = auth === undefined ? {} : { authPolicy: auth?.policy ?? null };
  return item(NETWORK, stored({ ...network, ...detail, ...authPolicy }), target);
}

async function associationsOf(context: CollectorContext, serviceNetworkIdentifier: string): Promise<Collected[]> {
  const { attempt, target } = context;
  // Paginators write into what they are given.
  const asked = { serviceNetworkIdentifier } as const;
  const vpcs = await attempt(VPC, `VPCs of ${serviceNetworkIdentifier}`, () =>
    gather(paginateListServiceNetworkVpcAssociations(config(context), { ...asked }, options(context))),
  );
  const services = await attempt(SERVICE, `services of ${serviceNetworkIdentifier}`, () =>
    gather(paginateListServiceNetworkServiceAssociations(config(context), { ...asked }, options(context))),
  );
  const resources = await attempt(RESOURCE, `resources of ${serviceNetworkIdentifier}`, () =>
    gather(paginateListServiceNetworkResourceAssociations(config(context), { ...asked }, options(context))),
  );
  // Only the association itself names the security groups that guard it.
  const joined = await concurrently(
    (vpcs ?? []).flatMap((page) => page.items ?? []),
    async (one) => {
      const request = new GetServiceNetworkVpcAssociationCommand({ serviceNetworkVpcAssociationIdentifier: one.arn });
      const detail = await attempt(VPC, `association ${one.arn}`, () =>
        context.client(VPCLatticeClient).send(request, options(context)),
      );
      return item(VPC, stored({ ...one, ...detail }), target);
    },
  );
  return [
    ...joined,
    ...(services ?? []).flatMap((page) => page.items ?? []).map((one) => item(SERVICE, stored(one), target)),
    ...(resources ?? []).flatMap((page) => page.items ?? []).map((one) => item(RESOURCE, stored(one), target)),
  ];
}

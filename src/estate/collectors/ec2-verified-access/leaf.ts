import {
  EC2Client,
  GetVerifiedAccessEndpointPolicyCommand,
  GetVerifiedAccessGroupPolicyCommand,
  paginateDescribeVerifiedAccessEndpoints,
  paginateDescribeVerifiedAccessGroups,
  paginateDescribeVerifiedAccessInstances,
  paginateDescribeVerifiedAccessTrustProviders,
} from '@aws-sdk/client-ec2';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { ec2List } from '../support/ec2-list.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, collectLists } from '../support/kind-lists.ts';
import { without } from '../support/without.ts';

const GROUP = 'AWS::EC2::VerifiedAccessGroup';
const ENDPOINT = 'AWS::EC2::VerifiedAccessEndpoint';

/** The largest page these calls give. */
const PAGE_SIZE = 200;

const LISTS = [
  ec2List(
    'AWS::EC2::VerifiedAccessInstance',
    paginateDescribeVerifiedAccessInstances,
    (page) => page.VerifiedAccessInstances,
    PAGE_SIZE,
  ),
  ec2List(
    'AWS::EC2::VerifiedAccessTrustProvider',
    paginateDescribeVerifiedAccessTrustProviders,
    (page) =>
      page.VerifiedAccessTrustProviders?.map(({ OidcOptions, ...provider }) => ({
        ...provider,
        ...(OidcOptions === undefined ? {} : { OidcOptions: without(OidcOptions, 'ClientSecret') }),
      })),
    PAGE_SIZE,
  ),
];

/** Applications that are reached over Verified Access, who is trusted to say who comes, and what the policies ask of them. */
export const ec2VerifiedAccess = defineCollector({
  id: 'ec2-verified-access',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVerifiedAccessEndpoints.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetVerifiedAccessEndpointPolicy.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVerifiedAccessTrustProviders.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::EC2::VerifiedAccessInstance', 'AWS::EC2::VerifiedAccessTrustProvider', GROUP, ENDPOINT],
  permissions: [
    'ec2:DescribeVerifiedAccessInstances',
    'ec2:DescribeVerifiedAccessTrustProviders',
    'ec2:DescribeVerifiedAccessGroups',
    'ec2:GetVerifiedAccessGroupPolicy',
    'ec2:DescribeVerifiedAccessEndpoints',
    'ec2:GetVerifiedAccessEndpointPolicy',
  ],
  async *collect(context) {
    yield* collectLists(context, LISTS);
    const client = context.client(EC2Client);
    const config = { client, pageSize: PAGE_SIZE };
    const options = { abortSignal: context.signal };
    const groups = paginateDescribeVerifiedAccessGroups(config, {}, options);
    for await (const page of attemptedPages(context, GROUP, groups)) {
      const whole = await concurrently(page.VerifiedAccessGroups ?? [], async (group) => {
        const { VerifiedAccessGroupId } = group;
        const request = new GetVerifiedAccessGroupPolicyCommand({ VerifiedAccessGroupId });
        return {
          ...group,
          ...(await policyOf(context, GROUP, VerifiedAccessGroupId, () => client.send(request, options))),
        };
      });
      for (const group of whole) yield item(GROUP, stored(group), context.target);
    }
    context.finished(GROUP);
    const endpoints = paginateDescribeVerifiedAccessEndpoints(config, {}, options);
    for await (const page of attemptedPages(context, ENDPOINT, endpoints)) {
      const whole = await concurrently(page.VerifiedAccessEndpoints ?? [], async (endpoint) => {
        const { VerifiedAccessEndpointId } = endpoint;
        const request = new GetVerifiedAccessEndpointPolicyCommand({ VerifiedAccessEndpointId });
        return {
          ...endpoint,
          ...(await policyOf(context, ENDPOINT, VerifiedAccessEndpointId, () => client.send(request, options))),
        };
      });
      for (const endpoint of whole) yield item(ENDPOINT, stored(endpoint), context.target);
    }
    context.finished(ENDPOINT);
  },
});

/** Nothing when it was not seen. Without a policy AWS answers without a document. */
async function policyOf(
  { attempt }: CollectorContext,
  kind: typeof GROUP | typeof ENDPOINT,
  id: string | undefined,
  ask: () => Promise<{ PolicyEnabled?: boolean | undefined; PolicyDocument?: string | undefined }>,
) {
  const answer = await attempt(kind, `policy of ${id}`, ask);
  if (answer === undefined) return {};
  const { PolicyEnabled = false, PolicyDocument = null } = answer;
  return { PolicyEnabled, PolicyDocument };
}

import {
  DescribeVpcBlockPublicAccessExclusionsCommand,
  EC2Client,
  paginateDescribeSecurityGroupVpcAssociations,
  paginateDescribeVpcEndpointServiceConfigurations,
  paginateDescribeVpcEndpointServicePermissions,
  type ServiceConfiguration,
} from '@aws-sdk/client-ec2';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, tokenPages } from '../support/kind-lists.ts';

const SERVICE = 'AWS::EC2::VPCEndpointService';
const ASSOCIATION = 'AWS::EC2::SecurityGroupVpcAssociation';
const EXCLUSION = 'AWS::EC2::VPCBlockPublicAccessExclusion';

const PAGE_SIZE = 1000;

/** What VPCs lend to others: services behind endpoints, security groups; and what block public access excepts. */
export const ec2NetworkSharing = defineCollector({
  id: 'ec2-network-sharing',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServiceConfigurations.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServicePermissions.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroupVpcAssociations.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcBlockPublicAccessExclusions.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [SERVICE, ASSOCIATION, EXCLUSION],
  permissions: [
    'ec2:DescribeVpcEndpointServiceConfigurations',
    'ec2:DescribeVpcEndpointServicePermissions',
    'ec2:DescribeSecurityGroupVpcAssociations',
    'ec2:DescribeVpcBlockPublicAccessExclusions',
  ],
  async *collect(context) {
    const client = context.client(EC2Client);
    const config = { client, pageSize: PAGE_SIZE };
    const options = { abortSignal: context.signal };
    const services = paginateDescribeVpcEndpointServiceConfigurations(config, {}, options);
    for await (const page of attemptedPages(context, SERVICE, services)) {
      const whole = await concurrently(page.ServiceConfigurations ?? [], (one) => withPrincipals(context, one));
      for (const service of whole) yield item(SERVICE, stored(service), context.target);
    }
    context.finished(SERVICE);
    const associations = paginateDescribeSecurityGroupVpcAssociations(config, {}, options);
    for await (const page of attemptedPages(context, ASSOCIATION, associations)) {
      for (const one of page.SecurityGroupVpcAssociations ?? []) {
        yield item(ASSOCIATION, stored(one), context.target, { id: `${one.GroupId}/${one.VpcId}` });
      }
    }
    context.finished(ASSOCIATION);
    const exclusions = tokenPages(
      (NextToken) =>
        client.send(new DescribeVpcBlockPublicAccessExclusionsCommand({ NextToken, MaxResults: PAGE_SIZE }), options),
      (page) => page.NextToken,
    );
    for await (const page of attemptedPages(context, EXCLUSION, exclusions)) {
      for (const one of page.VpcBlockPublicAccessExclusions ?? []) yield item(EXCLUSION, stored(one), context.target);
    }
    context.finished(EXCLUSION);
  },
});

async function withPrincipals({ client, attempt, signal }: CollectorContext, service: ServiceConfiguration) {
  const ServiceId = service.ServiceId ?? '';
  const pages = await attempt(SERVICE, `who may use ${ServiceId}`, () =>
    gather(
      paginateDescribeVpcEndpointServicePermissions(
        { client: client(EC2Client), pageSize: PAGE_SIZE },
        { ServiceId },
        { abortSignal: signal },
      ),
    ),
  );
  if (pages === undefined) return service;
  return { ...service, AllowedPrincipals: pages.flatMap((page) => page.AllowedPrincipals ?? []) };
}

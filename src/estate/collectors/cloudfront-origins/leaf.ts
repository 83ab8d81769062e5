import {
  CloudFrontClient,
  GetVpcOriginCommand,
  ListVpcOriginsCommand,
  paginateListOriginAccessControls,
  type VpcOriginSummary,
} from '@aws-sdk/client-cloudfront';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, tokenPages } from '../support/kind-lists.ts';

const VPC_ORIGIN = 'AWS::CloudFront::VpcOrigin';
const ACCESS_CONTROL = 'AWS::CloudFront::OriginAccessControl';

/** How CloudFront comes to origins that are not open to everybody: inside VPCs, and by signed requests. */
export const cloudfrontOrigins = defineCollector({
  id: 'cloudfront-origins',
  sources: [
    { url: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListVpcOrigins.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetVpcOrigin.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListOriginAccessControls.html',
      read: '2026-11-26',
    },
  ],
  scope: 'account',
  kinds: [VPC_ORIGIN, ACCESS_CONTROL],
  permissions: ['cloudfront:ListVpcOrigins', 'cloudfront:GetVpcOrigin', 'cloudfront:ListOriginAccessControls'],
  async *collect(context) {
    const client = context.client(CloudFrontClient);
    const options = { abortSignal: context.signal };
    const origins = tokenPages(
      (Marker) => client.send(new ListVpcOriginsCommand({ Marker }), options),
      (page) => page.VpcOriginList?.NextMarker,
    );
    for await (const page of attemptedPages(context, VPC_ORIGIN, origins)) {
      const whole = await concurrently(page.VpcOriginList?.Items ?? [], (one) => withPorts(context, one));
      for (const origin of whole) yield item(VPC_ORIGIN, stored(origin), context.target);
    }
    context.finished(VPC_ORIGIN);
    const controls = paginateListOriginAccessControls({ client }, {}, options);
    for await (const page of attemptedPages(context, ACCESS_CONTROL, controls)) {
      for (const one of page.OriginAccessControlList?.Items ?? []) {
        yield item(ACCESS_CONTROL, stored(one), context.target);
      }
    }
    context.finished(ACCESS_CONTROL);
  },
});

async function withPorts({ client, attempt, signal }: CollectorContext, origin: VpcOriginSummary) {
  const { Id } = origin;
  const answer = await attempt(VPC_ORIGIN, `VPC origin ${Id}`, () =>
    client(CloudFrontClient).send(new GetVpcOriginCommand({ Id }), { abortSignal: signal }),
  );
  const ports = answer?.VpcOrigin?.VpcOriginEndpointConfig;
  return ports === undefined ? origin : { ...origin, VpcOriginEndpointConfig: ports };
}

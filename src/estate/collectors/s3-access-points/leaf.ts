import {
  type AccessPoint,
  GetAccessPointCommand,
  paginateListAccessPoints,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::S3::AccessPoint';

/** Access points of a region with their own public access block. */
export const s3AccessPoints = defineCollector({
  id: 's3-access-points',
  sources: [
    { url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_ListAccessPoints.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetAccessPoint.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['s3:ListAccessPoints', 's3:GetAccessPoint'],
  async *collect(context) {
    const pages = paginateListAccessPoints(
      { client: context.client(S3ControlClient) },
      { AccountId: context.target.accountId },
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      yield* await concurrently(page.AccessPointList ?? [], (point) => withBlock(context, point));
    }
  },
});

async function withBlock(context: CollectorContext, point: AccessPoint): Promise<Collected> {
  const { attempt, client, target, signal } = context;
  const Name = point.Name ?? '';
  const command = new GetAccessPointCommand({ AccountId: target.accountId, Name });
  const answer = await attempt(KIND, `access point ${Name}`, () =>
    client(S3ControlClient).send(command, { abortSignal: signal }),
  );
  const PublicAccessBlockConfiguration = answer?.PublicAccessBlockConfiguration;
  return item(KIND, stored({ ...point, PublicAccessBlockConfiguration }), target);
}

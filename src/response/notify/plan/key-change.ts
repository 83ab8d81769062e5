import { z } from 'zod';
import { type Instant, parseInstant } from '#kernel';
import type { Fact, Notice, NoticeKind } from '../notice.ts';

const text = z.string().max(2_000);

/** The members of a CloudTrail record that are read; everything else is left alone. */
const IamRecord = z.object({
  eventID: text,
  eventTime: text,
  eventSource: z.literal('iam.amazonaws.com'),
  eventName: z.enum(['CreateAccessKey', 'DeleteAccessKey', 'UpdateAccessKey']),
  errorCode: text.optional(),
  recipientAccountId: text.optional(),
  sourceIPAddress: text.optional(),
  userIdentity: z.object({ arn: text.optional(), accountId: text.optional(), userName: text.optional() }),
  requestParameters: z
    .object({ userName: text.optional(), accessKeyId: text.optional(), status: text.optional() })
    .nullish(),
  responseElements: z
    .object({ accessKey: z.object({ accessKeyId: text.optional(), userName: text.optional() }).optional() })
    .nullish(),
});

type IamRecord = z.infer<typeof IamRecord>;

export interface KeyChangeContext {
  /** Who owns the user's account or the user; told beside the administrator. */
  readonly owner: string;
  readonly administrator: string;
  accountName(accountId: string): string;
}

/**
 * An IAM event (an EventBridge event or a CloudTrail record) that made, deleted, activated or deactivated an access key,
 * as one notice for the owner and one for the administrator; empty for any other event and for a denied attempt.
 */
export function keyChangeNotice(event: unknown, context: KeyChangeContext): Notice[] {
  const detail = typeof event === 'object' && event !== null && 'detail' in event ? event.detail : event;
  const parsed = IamRecord.safeParse(detail);
  if (!parsed.success || parsed.data.errorCode !== undefined) return [];
  const at = parseInstant(parsed.data.eventTime);
  if (at === undefined) return [];
  const audience = [...new Set([context.owner, context.administrator])];
  return audience.map((owner) => noticeFor(parsed.data, owner, at, context));
}

function noticeFor(record: IamRecord, owner: string, at: Instant, context: KeyChangeContext): Notice {
  const { requestParameters: asked, responseElements: answered, userIdentity } = record;
  const accountId = record.recipientAccountId ?? userIdentity.accountId ?? '';
  const user = asked?.userName ?? answered?.accessKey?.userName ?? userIdentity.userName ?? '';
  const key = asked?.accessKeyId ?? answered?.accessKey?.accessKeyId ?? '';
  const title = `${user === '' ? key : user}, ${context.accountName(accountId)}`;
  const facts: Fact[] = [
    { name: 'user', value: user },
    { name: 'key', value: key },
    { name: 'account', value: accountId },
    { name: 'by', value: userIdentity.arn ?? '' },
    { name: 'address', value: record.sourceIPAddress ?? '' },
    { name: 'at', value: at },
  ];
  const kind = kindOf(record);
  return {
    kind,
    // CloudTrail's own id names the event for ever, however often and by whichever way it is delivered.
    key: `key/${record.eventID}/${owner}`,
    subject: { kind: 'key', id: key === '' ? record.eventID : key },
    severity: kind === 'key-created' || kind === 'key-activated' ? 'medium' : 'informational',
    owner,
    accountId,
    sources: ['cloudtrail'],
    title: { en: title, ja: title },
    facts: facts.filter(({ value }) => value !== ''),
    at,
  };
}

function kindOf({ eventName, requestParameters }: IamRecord): NoticeKind {
  if (eventName === 'CreateAccessKey') return 'key-created';
  if (eventName === 'DeleteAccessKey') return 'key-deleted';
  return requestParameters?.status === 'Active' ? 'key-activated' : 'key-deactivated';
}

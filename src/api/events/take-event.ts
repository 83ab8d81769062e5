import { readFindings } from '#exchange';
import { Fault } from '#kernel';
import type { Policy } from '#policy';
import { importFindings, type ImportFindingsRequest } from '#pipeline';
import { accountsNow, keyChangeNotices, readKeyEvent } from '#queries';
import { enqueue } from '#response/notify';
import type { ApiContext } from '../route.ts';

/** What became of an event. */
export interface TakenEvent {
  /** Messages queued because of it. */
  readonly messages: number;
  /** Records of findings in it. */
  readonly findings: number;
}

/** Where a CloudTrail record arrives through EventBridge. */
const CLOUDTRAIL_DETAIL = /^AWS (API Call|Console Sign In|Service Event) via CloudTrail$/;

/**
 * Takes in one EventBridge event: a change of an access key is told at once, findings of Security Hub, Inspector,
 * GuardDuty and Access Analyzer are imported. Anything else is refused by name. Faults: `bad-input`, `busy`.
 */
export async function takeEvent(context: ApiContext, text: string, policy: Policy): Promise<TakenEvent> {
  const { store, clock } = context;
  if (isCloudTrail(text)) {
    const notices = await keyChangeNotices(store, readKeyEvent(text, 'the event'), policy);
    const account = await accountsNow(store);
    const messages = await enqueue(store.db, notices, { messages: policy.messages, now: clock.now(), account });
    return { messages, findings: 0 };
  }
  return { messages: 0, findings: await takeFindings(context, text, policy) };
}

async function takeFindings({ store, clock, holder }: ApiContext, text: string, policy: Policy): Promise<number> {
  if (holder === undefined)
    throw new Fault('denied', 'this server takes in no findings', { mend: 'send it to another' });
  const file = readFindings({ name: 'event', chunks: once(Buffer.from(text)) });
  const inputs: ImportFindingsRequest['inputs'] = once({ name: 'event', ...file });
  const { summary } = await importFindings({ store, clock, holder, policy, inputs });
  if (summary.records === 0) {
    throw new Fault('bad-input', 'the event holds no findings and no change of an access key', {
      mend: 'narrow the rule of EventBridge to the events of the guide',
    });
  }
  return summary.records;
}

function isCloudTrail(text: string): boolean {
  try {
    const event: unknown = JSON.parse(text);
    const type = typeof event === 'object' && event !== null && 'detail-type' in event ? event['detail-type'] : '';
    return typeof type === 'string' && CLOUDTRAIL_DETAIL.test(type);
  } catch {
    throw new Fault('bad-input', 'the event is no JSON', { mend: 'send the event as EventBridge gives it' });
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

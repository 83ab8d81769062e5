import { readFindings } from '#exchange';
import { Fault } from '#kernel';
import type { Policy } from '#policy';
import { countUnknown, importFindings, type ImportFindingsRequest, takeChangeEvent } from '#pipeline';
import { accountsNow, keyChangeNotices, readKeyEvent } from '#queries';
import { enqueue } from '#response/notify';
import type { ApiContext } from '../route.ts';

/** What became of an event. */
export interface TakenEvent {
  /** Messages queued because of it. */
  readonly messages: number;
  /** Records of findings in it. */
  readonly findings: number;
  /** Things to look at again because of it. */
  readonly changes: number;
}

/** Where a CloudTrail record arrives through EventBridge. */
const CLOUDTRAIL_DETAIL = /^AWS (API Call|Console Sign In|Service Event) via CloudTrail$/;

/** What taking an event needs of a server. */
export type EventTaker = Pick<ApiContext, 'store' | 'clock' | 'holder'>;

/**
 * Takes in one EventBridge event: what it changes is looked at again soon, a change of an access key is told at once,
 * findings of Security Hub, Inspector, GuardDuty and Access Analyzer are imported. An event that nobody knows is counted
 * under its name. Faults: `bad-input`, `busy`.
 */
export async function takeEvent(context: EventTaker, text: string, policy: Policy): Promise<TakenEvent> {
  const { store, clock } = context;
  const event = parsed(text);
  const read = await takeChangeEvent(store, event, clock.now());
  const changes = read?.changes.length ?? 0;
  if (isCloudTrail(event)) {
    const notices = await keyChangeNotices(store, readKeyEvent(text, 'the event'), policy);
    const account = await accountsNow(store);
    const messages = await enqueue(store.db, notices, { messages: policy.messages, now: clock.now(), account });
    return { messages, findings: 0, changes };
  }
  if (read !== undefined && read.meaning !== 'unknown') return { messages: 0, findings: 0, changes };
  const findings = await takeFindings(context, text, policy);
  if (findings > 0) return { messages: 0, findings, changes };
  if (read === undefined) {
    throw new Fault('bad-input', 'the event is none of EventBridge and holds no findings', {
      mend: 'narrow the rule of EventBridge to the events of the guide',
    });
  }
  await countUnknown(store, read.name);
  return { messages: 0, findings: 0, changes };
}

async function takeFindings({ store, clock, holder }: EventTaker, text: string, policy: Policy): Promise<number> {
  if (holder === undefined)
    throw new Fault('denied', 'this server takes in no findings', { mend: 'send it to another' });
  const file = readFindings({ name: 'event', chunks: once(Buffer.from(text)) });
  const inputs: ImportFindingsRequest['inputs'] = once({ name: 'event', ...file });
  const { summary } = await importFindings({ store, clock, holder, policy, inputs });
  return summary.records;
}

function isCloudTrail(event: unknown): boolean {
  const type = typeof event === 'object' && event !== null && 'detail-type' in event ? event['detail-type'] : '';
  return typeof type === 'string' && CLOUDTRAIL_DETAIL.test(type);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault('bad-input', 'the event is no JSON', { mend: 'send the event as EventBridge gives it' });
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

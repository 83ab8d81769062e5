import { ListInventoryEntriesCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { Fault } from '#kernel';
import type { Entry } from './packages.ts';

/** As many entries as the call gives at a time. */
const PAGE_SIZE = 50;

/** How often a list is begun anew because the instance wrote a new one while it was read. */
const ATTEMPTS = 3;

export type Entries =
  /** The instance has never reported such entries. */
  | { readonly state: 'none' }
  /** They are of the moment that is known. */
  | { readonly state: 'unchanged' }
  | {
      readonly state: 'read';
      readonly captureTime: string;
      readonly entries: readonly Entry[];
      readonly isCut: boolean;
    };

export interface EntriesAsked {
  readonly instanceId: string;
  readonly typeName: string;
  /** Capture time of the entries that are held. */
  readonly known: string | undefined;
  readonly most: number;
  readonly signal: AbortSignal;
}

/** All inventory entries of one type of one instance, as of one moment. The first page tells whether they are new. */
export async function entriesOf(ssm: SSMClient, asked: EntriesAsked): Promise<Entries> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = await readOnce(ssm, asked);
    if (read !== 'torn') return read;
  }
  throw new Fault('unavailable', `the inventory of ${asked.instanceId} changed while it was read`, {
    mend: 'run again later',
    details: { reason: 'changed-while-read' },
  });
}

async function readOnce(ssm: SSMClient, asked: EntriesAsked): Promise<Entries | 'torn'> {
  const entries: Entry[] = [];
  let captureTime = '';
  let token: string | undefined;
  do {
    const page = await ssm.send(
      new ListInventoryEntriesCommand({
        InstanceId: asked.instanceId,
        TypeName: asked.typeName,
        MaxResults: PAGE_SIZE,
        NextToken: token,
      }),
      { abortSignal: asked.signal },
    );
    const captured: string = page.CaptureTime ?? '';
    if (token === undefined) captureTime = captured;
    else if (captured !== captureTime) return 'torn';
    if (captureTime === '') return { state: 'none' };
    if (captureTime === asked.known) return { state: 'unchanged' };
    for (const entry of page.Entries ?? []) entries.push(entry);
    const next: string | undefined = page.NextToken;
    // An empty token ends the list, and so does one that leads nowhere new.
    token = next === token ? undefined : next;
  } while (token !== undefined && token !== '' && entries.length < asked.most);
  return {
    state: 'read',
    captureTime,
    entries: entries.slice(0, asked.most),
    isCut: entries.length > asked.most || Boolean(token),
  };
}

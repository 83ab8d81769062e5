import { Fault } from '#kernel';
import type { Store } from '#platform/store';
import { findOwner, type Policy, unknownAccount } from '#policy';
import { keyChangeNotice, type Notice } from '#response/notify';
import { accountsNow } from './preview.ts';
import { credentialOwner } from './key-owner.ts';

/** What an event of a key change is wrapped in, as far as it is looked at here. */
export interface KeyEvent {
  readonly detail: {
    readonly recipientAccountId?: string;
    readonly userIdentity?: { readonly accountId?: string; readonly userName?: string };
    readonly requestParameters?: { readonly userName?: string } | null;
  };
}

/** Bytes of one event; EventBridge's own limit is a quarter of it. */
const MAX_EVENT = 1_048_576;

/** An EventBridge event or a bare CloudTrail record. `name` says where it came from. Fault `bad-input`. */
export function readKeyEvent(text: string, name: string): KeyEvent {
  try {
    const value: unknown = text.length > MAX_EVENT ? undefined : JSON.parse(text);
    if (typeof value === 'object' && value !== null) {
      const detail: unknown = 'detail' in value ? value.detail : value;
      if (typeof detail === 'object' && detail !== null) return { detail };
    }
  } catch {
    // Told below with everything else that is no event.
  }
  throw new Fault('bad-input', `${name} is no EventBridge event and no CloudTrail record`, {
    mend: 'give the JSON of one event',
  });
}

/** What a key that was made, deleted or switched gives to tell: its owner and the administrator, nothing otherwise. */
export async function keyChangeNotices(store: Store, { detail }: KeyEvent, policy: Policy): Promise<Notice[]> {
  const account = await accountsNow(store);
  const { recipientAccountId, userIdentity, requestParameters } = detail;
  const accountId = String(recipientAccountId ?? userIdentity?.accountId ?? '');
  const userName = String(requestParameters?.userName ?? userIdentity?.userName ?? '');
  const facts = account(accountId) ?? unknownAccount(accountId);
  return [
    ...keyChangeNotice(detail, {
      owner: (await credentialOwner(store, accountId, userName)) ?? findOwner({ tags: {} }, facts, policy).owner,
      administrator: policy.defaultOwner,
      accountName: (id) => account(id)?.name ?? id,
    }),
  ];
}

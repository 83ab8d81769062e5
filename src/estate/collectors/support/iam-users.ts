import {
  GetAccessKeyLastUsedCommand,
  IAMClient,
  paginateListAccessKeys,
  paginateListUsers,
  type User,
} from '@aws-sdk/client-iam';
import type { AccessKey, Kind } from '../../model/index.ts';
import type { CollectorContext } from '../contract.ts';
import { concurrently, gather } from './concurrently.ts';
import { unlessGone } from './errors.ts';
import { stored } from './item.ts';

/** The account's users, a page at a time: what is asked per user keeps one page in memory. */
export async function* userPages(context: CollectorContext): AsyncIterable<readonly User[]> {
  const pages = paginateListUsers({ client: context.client(IAMClient) }, {}, { abortSignal: context.signal });
  for await (const page of pages) yield page.Users ?? [];
}

/** Every access key of every user with its last use. Calls that fail are gaps of `kind`. */
export async function* userKeys(context: CollectorContext, kind: Kind): AsyncIterable<AccessKey> {
  for await (const users of userPages(context)) {
    const keys = await concurrently(users, (user) => keysOfUser(context, kind, user.UserName ?? ''));
    yield* keys.flat();
  }
}

async function keysOfUser(context: CollectorContext, kind: Kind, userName: string): Promise<AccessKey[]> {
  const client = context.client(IAMClient);
  const options = { abortSignal: context.signal };
  const pages = await context.attempt(kind, `access keys of ${userName}`, () =>
    unlessGone(gather(paginateListAccessKeys({ client }, { UserName: userName }, options))),
  );
  const keys: AccessKey[] = [];
  for (const key of stored((pages ?? []).flatMap((page) => page.AccessKeyMetadata ?? []))) {
    const used = await context.attempt(kind, `last use of ${key.AccessKeyId}`, () =>
      client.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: key.AccessKeyId }), options),
    );
    keys.push(used?.AccessKeyLastUsed === undefined ? key : { ...key, LastUsed: stored(used.AccessKeyLastUsed) });
  }
  return keys;
}

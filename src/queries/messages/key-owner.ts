import type { Store } from '#platform/store';

/** Who owns a user's credentials by the inventory of the last analysed snapshot; undefined for a user it does not know. */
export async function credentialOwner(store: Store, accountId: string, userName: string): Promise<string | undefined> {
  const row = await store.db
    .selectFrom('credential')
    .select('owner')
    .where('account_id', '=', accountId)
    .where('principal_name', '=', userName)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.owner;
}

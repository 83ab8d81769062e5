import type { Store } from '#platform/store';
import { latestEstateView } from '../estate-view.ts';
import type { AccountNames } from './shapes.ts';

/** Names of accounts as the latest snapshot knows them. */
export async function accountNames(store: Store): Promise<AccountNames> {
  const view = await latestEstateView(store);
  return (id) => view?.directory.accounts.get(id)?.name ?? id;
}

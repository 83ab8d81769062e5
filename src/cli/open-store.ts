import type { Store } from '#platform/store';
import type { CommandContext } from './command.ts';

/** Opens the store the options name (or the sample's), does the work and closes it whatever happens. */
export async function withStore<T>(context: CommandContext, work: (store: Store) => Promise<T>): Promise<T> {
  const { environment, config } = context;
  const store = config.sample ? await environment.openSampleStore() : await environment.openStore(config.store);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

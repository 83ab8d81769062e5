import { expect, it } from 'vitest';
import { describeEachStore } from '../support/stores.ts';

describeEachStore('store', (open) => {
  it('gives bytes back as they were', async () => {
    const store = await open();
    const content = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await store.dialect.upsert(store.db, 'chunk', ['digest'], [{ digest: 'd', content }]);
    const row = await store.db.selectFrom('chunk').selectAll().executeTakeFirstOrThrow();
    expect(row).toEqual({ digest: 'd', content });
  });
});

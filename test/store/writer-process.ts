import { openStore } from '#platform/store';

/**
 * A second process for the store's tests: writes batches of facts as transactions and prints the number of each batch
 * once it is acknowledged. `writer-process.ts <store> <name> <batches> <rows per batch>`
 */
const [url = '', name = '', batches = '0', rows = '1'] = process.argv.slice(2);

const store = await openStore(url);
for (let batch = 0; batch < Number(batches); batch += 1) {
  await store.transaction(async (tx) => {
    for (let row = 0; row < Number(rows); row += 1) {
      await tx
        .insertInto('fact')
        .values({ name: `${name}/${batch}/${row}`, value: 'written' })
        .execute();
    }
  });
  process.stdout.write(`${batch}\n`);
}
await store.close();

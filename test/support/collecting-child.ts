import { createSnapshotWriter } from '#estate/snapshot';
import { fixedClock } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { bodyOf, HOME, NOON } from './snapshots.ts';

const PARTS = 24;
const ITEMS = 120;

/** Collects a made-up estate, leaving out what an earlier try has journaled; `onPart` hears of each part written. */
export async function collectMadeUp(store: Store, runId: string, onPart: (skipped: boolean) => void): Promise<string> {
  const writer = await createSnapshotWriter({ store, runId, via: 'scan', clock: fixedClock(NOON) });
  for (let part = 0; part < PARTS; part += 1) {
    const accountId = String(100_000_000_000 + part);
    const known = writer.done(accountId, 'global', 'AWS::IAM::User');
    if (!known) {
      const provenance = { via: 'scan', calls: ['iam:ListUsers'] } as const;
      const open = writer.openPart({ accountId, region: 'global', kind: 'AWS::IAM::User', provenance });
      for (let item = 0; item < ITEMS; item += 1) await open.add(bodyOf(`u${item}`, { part }));
      await open.close({ state: 'complete' }, NOON);
    }
    onPart(known !== undefined);
  }
  return (await writer.finish(HOME)).id;
}

// Started as a program it says when it begins and after each part, so that it can be killed in between.
const [url, runId] = process.argv.slice(2);
if (import.meta.main && url !== undefined && runId !== undefined) {
  const store = await openStore(url);
  process.stdout.write('ready\n');
  await collectMadeUp(store, runId, () => process.stdout.write('part\n'));
  await store.close();
}

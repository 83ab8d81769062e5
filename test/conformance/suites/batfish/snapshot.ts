import { importFolder, type ImportReport } from '#estate/import';
import { createSnapshotWriter, openSnapshot, type StoredSnapshot } from '#estate/snapshot';
import { instant } from '#kernel';
import { fixedClock } from '#platform/runtime';
import type { Store } from '#platform/store';

/** A folder of answers of AWS, imported into a snapshot as `yagura import` does. */
export async function imported(
  store: Store,
  path: string,
): Promise<{ report: ImportReport; snapshot: StoredSnapshot }> {
  const clock = fixedClock(instant('2026-11-23T00:00:00Z'));
  const writer = await createSnapshotWriter({ store, runId: path, via: 'import', clock });
  const report = await importFolder({ path, writer, clock });
  const { id } = await writer.finish(report.homeAccountId);
  return { report, snapshot: await openSnapshot(store, id) };
}

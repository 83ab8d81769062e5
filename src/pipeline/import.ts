import { importFolder, type ImportReport } from '#estate/import';
import type { SnapshotManifest } from '#estate/model';
import { createSnapshotWriter } from '#estate/snapshot';
import { type Clock, randomToken, shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { OnProgress } from './progress.ts';
import { failRun, startRun } from './run.ts';

export interface ImportRequest {
  readonly store: Store;
  readonly path: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly accountId?: string;
  readonly region?: string;
  readonly onProgress?: OnProgress;
}

export interface Imported {
  readonly runId: string;
  readonly manifest: SnapshotManifest;
  readonly report: ImportReport;
}

/** Takes a snapshot from files as one run. The run row stays `running`: the analysis that follows ends it. */
export async function importSnapshot({ store, onProgress, ...options }: ImportRequest): Promise<Imported> {
  const runId = shortDigest(randomToken());
  await startRun(store, options.clock, { id: runId, command: 'import', scope: 'import' });
  try {
    const writer = await createSnapshotWriter({ store, runId, via: 'import', clock: options.clock });
    const report = await importFolder({
      ...options,
      writer,
      ...(onProgress && {
        onProgress: ({ done, total, detail }) => {
          onProgress({ phase: 'import', done, total, detail });
        },
      }),
    });
    return { runId, manifest: await writer.finish(report.homeAccountId), report };
  } catch (thrown) {
    await failRun(store, options.clock, runId, thrown);
    throw thrown;
  }
}

import { fillTemplate } from '#kernel';
import { pruneSnapshots } from '#estate/snapshot';
import { getSnapshot, listSnapshots, snapshotDiff } from '#queries';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printJson, printTable } from '../output/print.ts';
import { shortId } from '../output/styles.ts';

export const runSnapshotList: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, texts } = context;
    const snapshots = await listSnapshots(store);
    if (config.json) {
      printJson(context, { items: snapshots });
      return 0;
    }
    printTable(
      context,
      [
        { title: texts.column.id, value: (row) => shortId(row.id) },
        { title: texts.column.created, value: (row) => row.createdAt },
        { title: texts.column.via, value: (row) => row.via },
        { title: texts.column.accounts, value: (row) => String(row.accounts), align: 'right' },
        { title: texts.column.items, value: (row) => String(row.items), align: 'right' },
        { title: texts.column.seen, value: (row) => row.seenAt[0] ?? '' },
      ],
      snapshots,
    );
    return 0;
  });

export const runSnapshotShow: CommandRun = (context, [wanted = 'latest']) =>
  withStore(context, async (store) => {
    const { config, texts, environment } = context;
    const snapshot = await getSnapshot(store, wanted);
    if (config.json) {
      printJson(context, snapshot);
      return 0;
    }
    environment.out(`${snapshot.id}  ${snapshot.createdAt}  ${snapshot.via}\n\n`);
    printTable(
      context,
      [
        { title: texts.column.account, value: (row) => row.accountId },
        { title: texts.column.region, value: (row) => row.region },
        { title: texts.column.kind, value: (row) => row.kind },
        { title: texts.column.items, value: (row) => String(row.items), align: 'right' },
        {
          title: texts.column.state,
          value: (row) => texts.completeness[row.state as keyof typeof texts.completeness] ?? row.state,
          style: (row) => (row.state === 'complete' ? undefined : 'yellow'),
        },
        {
          title: texts.column.detail,
          value: (row) => (row.reason ? `${row.reason.code}: ${row.reason.detail}` : ''),
          shrink: true,
        },
      ],
      snapshot.parts,
    );
    return 0;
  });

export const runSnapshotDiff: CommandRun = (context, [from = 'previous', to = 'latest']) =>
  withStore(context, async (store) => {
    const { config, texts, environment } = context;
    const diff = await snapshotDiff(store, from, to);
    if (config.json) {
      printJson(context, diff);
      return 0;
    }
    const rows = [
      ...diff.rows.map((row) => ({
        change: texts.diff[row.change],
        where: `${row.accountId} ${row.region}`,
        kind: row.kind,
        resource: row.resourceName || row.resourceId,
        detail: row.pointers.join(' '),
      })),
      ...diff.sight.map((row) => ({
        change: texts.diff.sight,
        where: `${row.accountId} ${row.region}`,
        kind: row.kind,
        resource: '',
        detail: `${row.from} → ${row.to}`,
      })),
    ];
    if (rows.length === 0) environment.out(`${texts.same}\n`);
    else {
      printTable(
        context,
        [
          { title: texts.column.change, value: (row) => row.change },
          { title: texts.column.where, value: (row) => row.where },
          { title: texts.column.kind, value: (row) => row.kind },
          { title: texts.column.resource, value: (row) => row.resource, shrink: true },
          { title: texts.column.detail, value: (row) => row.detail, shrink: true },
        ],
        rows,
      );
    }
    return 0;
  });

export const runSnapshotPrune: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, texts, environment } = context;
    const removed = await pruneSnapshots(store, {
      keepDays: config.keepDays,
      keepDaily: config.keepDaily,
      now: environment.clock.now(),
    });
    if (config.json) printJson(context, removed);
    else {
      const counts = { snapshots: removed.snapshots.length, chunks: removed.chunks };
      environment.out(`${fillTemplate(texts.pruned, counts)}\n`);
    }
    return 0;
  });

import type { Host, HostDetail, HostList } from '#api/contract';
import { createRuntimeReader } from '#estate/agents';
import { createSoftwareReader } from '#estate/inventories';
import type { SoftwareInventory } from '#estate/model';
import type { Instant } from '#kernel';
import type { Store } from '#platform/store';
import { hostDetail, listHosts } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printHostReport } from '../output/host-report.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { AGENT_TEXTS as TEXTS } from '../texts/agents.ts';

/** Entries of each list in the JSON of one machine. */
const MOST_ENTRIES = 10_000;

export const runHosts: CommandRun = (context, [host]) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const asOf = environment.clock.now();
    if (host !== undefined) {
      await printHost(context, store, await hostDetail(store, { id: host, limit: MOST_ENTRIES, asOf }));
      return 0;
    }
    const { account, silentHosts, limit } = config;
    const isSilent = silentHosts ? true : undefined;
    const list = await listHosts(store, { account, isSilent, limit, skip: 0, asOf });
    if (config.json) printJson(context, list);
    else printHosts(context, list);
    return 0;
  });

function printHosts(context: CommandContext, { items, total, silent, silentAfterMinutes: minutes }: HostList): void {
  if (total === 0) {
    printLine(context, say(context, TEXTS.noHosts));
    return;
  }
  printLine(context, say(context, TEXTS.counted, { total, silent, minutes }));
  printTable(
    context,
    [
      { title: say(context, TEXTS.host), value: ({ name }) => name, shrink: true },
      { title: context.texts.column.account, value: ({ accountId }) => accountId || say(context, TEXTS.outside) },
      { title: say(context, TEXTS.system), value: ({ os }) => os, shrink: true },
      {
        title: say(context, TEXTS.lastSeen),
        value: (host) => lastSeen(context, host),
        style: ({ isSilent }) => (isSilent ? 'yellow' : undefined),
      },
      { title: say(context, TEXTS.openPorts), value: ({ openPorts }) => String(openPorts), align: 'right' },
      { title: say(context, TEXTS.toRestart), value: ({ toRestart }) => String(toRestart), align: 'right' },
      { title: say(context, TEXTS.databases), value: ({ databases }) => databases.join(', '), shrink: true },
      { title: say(context, TEXTS.hardening), value: (host) => String(host.hardeningFailures), align: 'right' },
      { title: say(context, TEXTS.notSeen), value: ({ missed }) => String(missed), align: 'right' },
      {
        title: say(context, TEXTS.notes),
        value: ({ notes }) => notes.map(({ code }) => code).join(', '),
        shrink: true,
      },
    ],
    items,
  );
  if (total > items.length) printLine(context, say(context, TEXTS.moreHosts, { count: total - items.length }));
}

function lastSeen(context: CommandContext, { isSilent, lastSeenAt: at }: Host): string {
  return isSilent ? say(context, TEXTS.silent, { at }) : at;
}

async function printHost(context: CommandContext, store: Store, detail: HostDetail): Promise<void> {
  if (context.config.json) {
    printJson(context, detail);
    return;
  }
  const { entity, agent, observedAt: at, notes } = detail;
  printLine(context, say(context, TEXTS.seenAt, { entity, agent, at }));
  for (const { sentence } of notes) printLine(context, say(context, TEXTS.note, { sentence: say(context, sentence) }));
  const seen = await createRuntimeReader(store.db).host(entity);
  if (seen !== undefined) printHostReport(context, seen.report, await softwareOf(store, detail));
}

async function softwareOf(store: Store, { software, name, observedAt }: HostDetail): Promise<SoftwareInventory> {
  const about = { target: { kind: 'host', name }, takenAt: (software?.takenAt ?? observedAt) as Instant } as const;
  if (software === undefined) return { ...about, packages: [], problems: [], readers: [] };
  return { ...about, ...(await createSoftwareReader(store.db).content(software.digest)) };
}

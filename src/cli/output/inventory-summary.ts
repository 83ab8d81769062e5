import type { SoftwareInventory } from '#estate/model';
import type { CommandContext } from '../command.ts';
import { SOFTWARE_TEXTS as TEXTS } from '../texts/software.ts';
import { printLine, say } from './lines.ts';
import { printTable } from './print.ts';

/** Problems shown in a summary. */
const MOST_PROBLEMS = 20;

/** What was found, in numbers: by type, by layer, and what could not be read. As it is printed, and as text for a file. */
export function inventorySummary(context: CommandContext, inventory: SoftwareInventory): string {
  const pieces: string[] = [];
  const { environment, config } = context;
  const outIsTerminal = environment.outIsTerminal && config.inventoryOutput === '-';
  const out = (text: string) => void pieces.push(text);
  printInventory({ ...context, environment: { ...environment, outIsTerminal, out } }, inventory);
  return pieces.join('');
}

function printInventory(context: CommandContext, inventory: SoftwareInventory): void {
  const { target, os, packages, problems } = inventory;
  printLine(context, say(context, TEXTS.target, { name: target.name, kind: say(context, TEXTS[target.kind]) }));
  if (target.digest !== undefined) printLine(context, say(context, TEXTS.digest, { digest: target.digest }));
  const system = os && (os.prettyName ?? `${os.id} ${os.versionId}`.trim());
  printLine(context, system === undefined ? say(context, TEXTS.noOs) : say(context, TEXTS.os, { os: system }));
  printLine(context);
  if (packages.length === 0) printLine(context, say(context, TEXTS.nothing));
  else printTypes(context, inventory);
  if (target.layers !== undefined && packages.length > 0) printLayers(context, inventory);
  if (problems.length === 0) return;
  printLine(context);
  printLine(context, say(context, TEXTS.problems, { count: problems.length }));
  printTable(
    context,
    [
      { title: say(context, TEXTS.problem), value: ({ code }) => code },
      { title: say(context, TEXTS.path), value: ({ path }) => path, shrink: true },
      { title: say(context, TEXTS.detail), value: ({ detail }) => detail, shrink: true },
    ],
    problems.slice(0, MOST_PROBLEMS),
  );
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) printLine(context, say(context, TEXTS.more, { count: more }));
}

function printTypes(context: CommandContext, { packages }: SoftwareInventory): void {
  const rows = [...Map.groupBy(packages, ({ type }) => type)].map(([type, all]) => ({
    type,
    count: all.length,
    records: new Set(all.flatMap(({ locations }) => locations.map(({ path }) => path))).size,
  }));
  printTable(
    context,
    [
      { title: say(context, TEXTS.type), value: ({ type }) => type },
      { title: say(context, TEXTS.packages), value: ({ count }) => String(count), align: 'right' },
      { title: say(context, TEXTS.records), value: ({ records }) => String(records), align: 'right' },
    ],
    rows,
  );
}

function printLayers(context: CommandContext, { target, packages }: SoftwareInventory): void {
  const counts = new Map((target.layers ?? []).map((layer) => [layer, 0]));
  for (const { locations } of packages) {
    for (const layer of new Set(locations.map((location) => location.layer ?? ''))) {
      counts.set(layer, (counts.get(layer) ?? 0) + 1);
    }
  }
  printLine(context);
  printTable(
    context,
    [
      { title: say(context, TEXTS.layer), value: ({ layer }) => layer.slice(0, 'sha256:'.length + 12) },
      { title: say(context, TEXTS.packages), value: ({ count }) => String(count), align: 'right' },
    ],
    [...counts].map(([layer, count]) => ({ layer, count })),
  );
}

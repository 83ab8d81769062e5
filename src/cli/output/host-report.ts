import {
  CLASS_REASONS,
  type HostProcess,
  type HostReport,
  MISSED_WHAT,
  MISSED_WHY,
  type OldObject,
  processesToRestart,
  type SoftwareInventory,
} from '#estate/model';
import type { CommandContext } from '../command.ts';
import { HOST_TEXTS as TEXTS } from '../texts/host.ts';
import { printLine, say } from './lines.ts';
import { printHardening } from './host-hardening.ts';
import { printModules } from './host-modules.ts';
import { printTable } from './print.ts';
import type { Column } from './table.ts';

/** Rows of one table on a terminal; all of them are in the JSON. */
const MAX_ROWS = 40;
const MAX_FILES = 3;

/** Prints what a look at a machine told, what matters first. */
export function printHostReport(context: CommandContext, report: HostReport, software: SoftwareInventory): void {
  printHead(context, report);
  printSoftware(context, software);
  printRestarts(context, report);
  printPorts(context, report);
  printDatabases(context, report);
  printRuntimes(context, report);
  printModules(context, report);
  printClasses(context, report);
  printHardening(context, report.hardening);
  printMissed(context, report);
}

function printHead(context: CommandContext, report: HostReport): void {
  const { identity, os, kernel } = report;
  printLine(
    context,
    say(context, TEXTS.machine, {
      host: identity.hostname,
      instance: identity.instanceId === undefined ? '' : ` (${identity.instanceId})`,
      system: os?.prettyName ?? (os === undefined ? say(context, TEXTS.unknownSystem) : `${os.id} ${os.versionId}`),
      kernel: kernel ?? say(context, TEXTS.notSeen),
    }),
  );
  printLine(
    context,
    say(context, TEXTS.counted, {
      processes: report.processes.length,
      listeners: report.listeners.length,
      connections: report.connections.length,
      runtimes: report.runtimes.length,
    }),
  );
}

function printSoftware(context: CommandContext, { packages, problems }: SoftwareInventory): void {
  const counts = Map.groupBy(packages, ({ type }) => type);
  const types = [...counts].map(([type, some]) => `${type} ${some.length}`).join(', ');
  printLine(context, packages.length === 0 ? say(context, TEXTS.noPackages) : say(context, TEXTS.installed, { types }));
  for (const { code, path } of problems.slice(0, MAX_FILES)) {
    printLine(context, say(context, TEXTS.softwareProblem, { code, path }));
  }
}

function printRestarts(context: CommandContext, report: HostReport): void {
  heading(context, say(context, TEXTS.restart));
  const rows = processesToRestart(report);
  if (rows.length === 0) {
    printLine(context, say(context, TEXTS.noRestart));
    return;
  }
  printRows(
    context,
    [
      { title: say(context, TEXTS.pid), value: ({ program }) => String(program.pid), align: 'right' },
      { title: say(context, TEXTS.program), value: ({ program }) => programOf(program), shrink: true },
      { title: say(context, TEXTS.place), value: ({ program }) => placeOf(program), shrink: true },
      {
        title: say(context, TEXTS.oldFiles),
        value: ({ objects }) => {
          const shown = objects.slice(0, MAX_FILES).map((object) => oldFile(context, object));
          return shown.join(', ') + (objects.length > MAX_FILES ? ` +${objects.length - MAX_FILES}` : '');
        },
        shrink: true,
      },
    ],
    rows,
  );
  printLine(context, say(context, TEXTS.restartMend));
}

function printPorts(context: CommandContext, { listeners, processes }: HostReport): void {
  if (listeners.length === 0) return;
  heading(context, say(context, TEXTS.openPorts));
  const byPid = new Map(processes.map((program) => [program.pid, program]));
  const first = ({ pids: [pid] }: { readonly pids: readonly number[] }) =>
    pid === undefined ? undefined : byPid.get(pid);
  printRows(
    context,
    [
      { title: say(context, TEXTS.port), value: ({ port, protocol }) => `${port}/${protocol}`, align: 'right' },
      { title: say(context, TEXTS.address), value: ({ address }) => address, shrink: true },
      { title: say(context, TEXTS.program), value: (row) => namedOr(context, first(row), programOf), shrink: true },
      { title: say(context, TEXTS.user), value: (row) => namedOr(context, first(row), userOf) },
      { title: say(context, TEXTS.place), value: (row) => namedOr(context, first(row), placeOf), shrink: true },
      { title: say(context, TEXTS.pid), value: ({ pids }) => pids.slice(0, MAX_FILES).join(' '), align: 'right' },
    ],
    listeners,
  );
}

function printDatabases(context: CommandContext, { connections, processes }: HostReport): void {
  const rows = connections.filter(({ database, direction }) => database !== undefined && direction === 'out');
  if (rows.length === 0) return;
  heading(context, say(context, TEXTS.databases));
  const names = new Map(processes.map((program) => [program.pid, programOf(program)]));
  printRows(
    context,
    [
      { title: say(context, TEXTS.database), value: ({ database = '' }) => database },
      { title: say(context, TEXTS.peer), value: ({ remoteAddress, port }) => `${remoteAddress} ${port}` },
      {
        title: say(context, TEXTS.program),
        value: ({ pids }) =>
          [...new Set(pids.map((pid) => names.get(pid) ?? ''))].join(', ') || say(context, TEXTS.notSeen),
        shrink: true,
      },
      { title: say(context, TEXTS.connections), value: ({ count }) => String(count), align: 'right' },
    ],
    rows,
  );
}

function printRuntimes(context: CommandContext, { runtimes, programs }: HostReport): void {
  if (runtimes.length > 0) {
    heading(context, say(context, TEXTS.runtimes));
    printRows(
      context,
      [
        { title: say(context, TEXTS.pid), value: ({ pid }) => String(pid), align: 'right' },
        { title: say(context, TEXTS.runtime), value: ({ kind }) => kind },
        { title: say(context, TEXTS.version), value: ({ version }) => version ?? say(context, TEXTS.notSeen) },
        { title: say(context, TEXTS.main), value: ({ main = '' }) => main, shrink: true },
        { title: say(context, TEXTS.packages), value: ({ packageRoots }) => packageRoots.join(', '), shrink: true },
      ],
      runtimes,
    );
  }
  if (programs.length === 0) return;
  heading(context, say(context, TEXTS.programs));
  printRows(
    context,
    [
      { title: say(context, TEXTS.program), value: ({ path }) => path, shrink: true },
      { title: say(context, TEXTS.pid), value: ({ pids }) => pids.slice(0, MAX_FILES).join(' ') },
      { title: say(context, TEXTS.packages), value: ({ packages }) => String(packages.length), align: 'right' },
    ],
    programs,
  );
}

function printClasses(context: CommandContext, { classes }: HostReport): void {
  if (classes.length === 0) return;
  heading(context, say(context, TEXTS.classes));
  printRows(
    context,
    [
      { title: say(context, TEXTS.pid), value: ({ pid }) => String(pid), align: 'right' },
      { title: say(context, TEXTS.class), value: ({ name }) => name, shrink: true },
      {
        title: say(context, TEXTS.state),
        value: ({ state }) => say(context, TEXTS[state]),
        style: ({ state }) => (state === 'loaded' ? 'red' : undefined),
      },
      {
        title: say(context, TEXTS.why),
        value: ({ reason = '', as = [] }) => CLASS_REASONS[reason]?.[context.lang] ?? (reason || as.join(', ')),
        shrink: true,
      },
    ],
    classes,
  );
}

function printMissed(context: CommandContext, { missed }: HostReport): void {
  heading(context, say(context, TEXTS.missed));
  if (missed.length === 0) printLine(context, say(context, TEXTS.nothingMissed));
  for (const { what, why, howMany } of missed) {
    const texts = MISSED_WHY[why];
    const params = {
      what: MISSED_WHAT[what]?.[context.lang] ?? what,
      howMany,
      why: texts?.why[context.lang] ?? why,
      mend: texts?.mend[context.lang] ?? '',
    };
    printLine(context, say(context, TEXTS.missedLine, params));
  }
}

/** `libssl3: /usr/lib/libssl.so.3 (replaced)` */
function oldFile(context: CommandContext, { path, state, owner }: OldObject): string {
  return `${owner === undefined ? '' : `${owner.name}: `}${path} (${say(context, TEXTS[state])})`;
}

function programOf({ executable, name }: HostProcess): string {
  return executable?.path ?? name;
}

function userOf({ user, uid }: HostProcess): string {
  return user ?? (uid === undefined ? '' : String(uid));
}

/** The container or the service. */
function placeOf({ container, unit }: HostProcess): string {
  return container === undefined ? (unit ?? '') : `${container.runtime} ${container.id.slice(0, 12)}`;
}

function namedOr(
  context: CommandContext,
  program: HostProcess | undefined,
  text: (program: HostProcess) => string,
): string {
  return program === undefined ? say(context, TEXTS.notSeen) : text(program);
}

function heading(context: CommandContext, title: string): void {
  printLine(context);
  printLine(context, title);
}

function printRows<T>(context: CommandContext, columns: readonly Column<T>[], rows: readonly T[]): void {
  printTable(context, columns, rows.slice(0, MAX_ROWS));
  if (rows.length > MAX_ROWS) printLine(context, say(context, TEXTS.more, { count: rows.length - MAX_ROWS }));
}

import { type HostReport, type LoadedModules, MODULE_REASONS, type PackageName } from '#estate/model';
import type { CommandContext } from '../command.ts';
import { HOST_TEXTS as TEXTS } from '../texts/host.ts';
import { printLine, say } from './lines.ts';
import { printTable } from './print.ts';

/** Rows on a terminal, and packages named in one; all of them are in the JSON. */
const MAX_ROWS = 40;
const MAX_NAMES = 3;

/** Prints what processes of Node.js and Python have loaded, and how many libraries nothing has loaded. */
export function printModules(context: CommandContext, { modules = [], libraries }: HostReport): void {
  if (modules.length > 0) {
    printLine(context);
    printLine(context, say(context, TEXTS.modules));
    printTable(
      context,
      [
        { title: say(context, TEXTS.pid), value: ({ pid }) => String(pid), align: 'right' },
        { title: say(context, TEXTS.runtime), value: ({ runtime }) => runtime },
        { title: say(context, TEXTS.packages), value: ({ packages }) => String(packages.length), align: 'right' },
        { title: say(context, TEXTS.known), value: (told) => completeness(context, told), shrink: true },
        {
          title: say(context, TEXTS.named),
          value: ({ packages }) => packages.slice(0, MAX_NAMES).map(nameOf).join(', '),
          shrink: true,
        },
      ],
      modules.slice(0, MAX_ROWS),
    );
    const count = modules.length - MAX_ROWS;
    if (count > 0) printLine(context, say(context, TEXTS.more, { count }));
  }
  if (libraries === undefined) return;
  const { idle, looks, since } = libraries;
  printLine(context);
  printLine(context, say(context, TEXTS.idle, { count: idle.length, looks, since }));
}

function completeness(context: CommandContext, { complete, reason = '' }: LoadedModules): string {
  return complete ? say(context, TEXTS.allTold) : (MODULE_REASONS[reason]?.[context.lang] ?? reason);
}

function nameOf({ namespace, name, version }: PackageName): string {
  return `${namespace === undefined ? '' : `${namespace}/`}${name}@${version}`;
}

import type { ExposureChange, ExposureDiff } from '#api/contract';
import type { CommandContext } from '../command.ts';
import { EXPOSURE_TEXTS as TEXTS } from '../texts/exposure.ts';
import { causesCell, entranceCell, portsCell, resourceCell } from './exposure-cells.ts';
import { printLine, say } from './lines.ts';
import { printTable } from './print.ts';

const STYLES = { appeared: 'red', disappeared: 'green', changed: 'yellow' } as const satisfies Record<
  ExposureChange['change'],
  string
>;

/** Prints what the internet reaches more, less or otherwise. */
export function printChanges(context: CommandContext, found: Omit<ExposureDiff, 'from' | 'to'>): void {
  const { changes, counts, truncated } = found;
  if (changes.length === 0) {
    printLine(context, say(context, TEXTS.same));
    return;
  }
  printTable(
    context,
    [
      {
        title: context.texts.column.change,
        value: ({ change }) => say(context, TEXTS[change]),
        style: ({ change }) => STYLES[change],
      },
      { title: context.texts.column.account, value: ({ exposure }) => exposure.resource.accountName, shrink: true },
      { title: say(context, TEXTS.resource), value: ({ exposure }) => resourceCell(exposure), shrink: true },
      { title: say(context, TEXTS.entrance), value: ({ exposure }) => entranceCell(context, exposure), shrink: true },
      { title: say(context, TEXTS.ports), value: portsChange },
      { title: say(context, TEXTS.cause), value: ({ causes }) => causesCell(causes), shrink: true },
    ],
    changes,
  );
  printLine(context, say(context, TEXTS.counts, counts));
  if (truncated) printLine(context, say(context, TEXTS.truncated, { count: changes.length }));
}

function portsChange({ before, exposure }: ExposureChange): string {
  const [was, is] = [before && portsCell(before), portsCell(exposure)];
  return was === undefined || was === is ? is : `${was} → ${is}`;
}

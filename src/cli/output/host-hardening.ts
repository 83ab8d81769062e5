import { HARDENING_REASONS, hardeningHead, type HardeningResult } from '#estate/model';
import { fillTemplate, type Localized, type Outcome } from '#kernel';
import type { CommandContext } from '../command.ts';
import { HOST_TEXTS as TEXTS } from '../texts/host.ts';
import { printLine, say } from './lines.ts';
import { printTable } from './print.ts';

/** What is to be mended first; what is good is counted and not listed. */
const SHOWN: readonly Outcome[] = ['fail', 'unknown'];

export function printHardening(context: CommandContext, results: readonly HardeningResult[]): void {
  const count = (wanted: Outcome) => results.filter(({ outcome }) => outcome === wanted).length;
  printLine(context);
  const counts = say(context, TEXTS.hardeningCounts, {
    fail: count('fail'),
    unknown: count('unknown'),
    pass: count('pass'),
  });
  printLine(context, `${say(context, TEXTS.hardening)}: ${counts}`);
  const rows = SHOWN.flatMap((outcome) => results.filter((result) => result.outcome === outcome));
  if (rows.length === 0) return;
  printTable(
    context,
    [
      {
        title: say(context, TEXTS.state),
        value: ({ outcome }) => say(context, TEXTS[outcome]),
        style: ({ outcome }) => (outcome === 'fail' ? 'red' : 'yellow'),
      },
      { title: say(context, TEXTS.check), value: ({ check }) => hardeningHead(check)?.title[context.lang] ?? check },
      { title: say(context, TEXTS.why), value: (result) => whyOf(context, result), shrink: true },
      {
        title: say(context, TEXTS.mend),
        value: ({ check, outcome }) => (outcome === 'fail' ? (hardeningHead(check)?.mend[context.lang] ?? '') : ''),
        shrink: true,
      },
    ],
    rows,
  );
}

/** The reason with the line it stands in. */
function whyOf({ lang }: CommandContext, { reason, evidence }: HardeningResult): string {
  const texts: Readonly<Record<string, Localized>> = HARDENING_REASONS;
  const sentence = fillTemplate(texts[reason.code]?.[lang] ?? reason.code, reason.params);
  const [first] = evidence;
  const place = first?.line === undefined ? '' : ` (${first.path}:${first.line})`;
  return `${sentence}${place}`;
}

import type { SecondOpinion, SecondOpinionPage } from '#api/contract';
import type { CommandContext } from '../command.ts';
import { VULNERABILITY_TEXTS as TEXTS } from '../texts/vulnerabilities.ts';
import { OPINION_REASONS, OPINION_TEXTS } from '../texts/vulnerability-lists.ts';
import { printLine, say } from './lines.ts';
import { printTable } from './print.ts';

/** How often both say the same, and the rows of one opinion with their reasons. */
export function printOpinions(context: CommandContext, page: SecondOpinionPage): void {
  const { counts, items, opinion, isInspectorRead } = page;
  if (!isInspectorRead) {
    printLine(context, say(context, OPINION_TEXTS.neverRead));
    return;
  }
  const params = { both: counts.both ?? 0, theirs: counts['only-inspector'] ?? 0, ours: counts['only-ours'] ?? 0 };
  printLine(context, say(context, OPINION_TEXTS.counts, params));
  if (items.length === 0) return;
  printLine(context);
  const { texts } = context;
  printTable<SecondOpinion>(
    context,
    [
      { title: say(context, TEXTS.vulnerability), value: ({ vulnerability }) => vulnerability },
      { title: texts.column.account, value: ({ accountName }) => accountName, shrink: true },
      { title: texts.column.resource, value: ({ name }) => name, shrink: true },
      {
        title: say(context, OPINION_TEXTS.inspector),
        value: ({ inspector }) =>
          inspector === undefined
            ? ''
            : [texts.severity[inspector.severity], inspector.score?.score.toFixed(1)].filter(Boolean).join(' '),
      },
      {
        title: say(context, OPINION_TEXTS.ours),
        value: ({ ours }) =>
          ours === undefined ? '' : [texts.severity[ours.severity], ours.score?.toFixed(1)].filter(Boolean).join(' '),
      },
      ...(opinion === 'both'
        ? []
        : [
            {
              title: say(context, TEXTS.why),
              value: ({ reason, detail }: SecondOpinion) =>
                reason === undefined ? '' : `${say(context, OPINION_REASONS[reason])}${detail ? `: ${detail}` : ''}`,
              shrink: true,
            },
          ]),
    ],
    items,
  );
  const more = (counts[opinion] ?? 0) - items.length;
  if (more > 0) printLine(context, say(context, OPINION_TEXTS.more, { count: more }));
}

import { fillTemplate } from '#kernel';
import type { Action, Fix } from '#api/contract';
import type { CommandContext } from '../command.ts';
import { printTable } from './print.ts';
import { day, SEVERITY_STYLES, shortId } from './styles.ts';

/** The work list as a table: what to do, whose it is, by when, and how many findings it closes. */
export function printActions(
  context: CommandContext,
  actions: readonly Action[],
  fixes: readonly Fix[],
  now: string,
): void {
  const { texts, lang } = context;
  const titles = new Map(fixes.map((fix) => [fix.id, fix.title[lang]]));
  printTable(
    context,
    [
      {
        title: texts.column.severity,
        value: (action) => texts.severity[action.severity],
        style: (action) => SEVERITY_STYLES[action.severity],
      },
      {
        title: texts.column.action,
        value: (action) =>
          fillTemplate(titles.get(action.fix) ?? action.fix, {
            count: action.findings,
            account: action.accountName,
            place: action.placeName ?? action.place,
          }),
        shrink: true,
      },
      { title: texts.column.account, value: (action) => action.accountName, shrink: true },
      { title: texts.column.owner, value: (action) => action.owner, shrink: true },
      {
        title: texts.column.due,
        value: (action) => (action.dueAt < now ? `${day(action.dueAt)} ${texts.overdue}` : day(action.dueAt)),
        style: (action) => (action.dueAt < now ? 'red' : undefined),
      },
      { title: texts.column.closes, value: (action) => String(action.findings), align: 'right' },
      { title: texts.column.id, value: (action) => shortId(action.id) },
    ],
    actions,
  );
}

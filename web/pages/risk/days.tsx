import type { Risk, RiskDay, RiskLevel } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { sumOf, useAmounts } from './use-amounts.ts';
import type { RiskPageChoice } from './use-risk-choice.ts';

interface DaysProps {
  readonly days: readonly RiskDay[];
  readonly before: RiskLevel;
  readonly causes: Risk['causes'];
  readonly choice: RiskPageChoice;
}

/** Days on which something moved, the newest first, with causes that add up to the change. */
export function Days({ days, before, causes, choice }: DaysProps) {
  const { text, localized } = useWords();
  const { number, date } = useFormats();
  const { signed, pace } = useAmounts();
  const titles = new Map(causes.map(({ cause, title }) => [cause, localized(title)]));
  const rows = days
    .map((day, index) => ({ ...day, change: day.level.total - (days[index - 1]?.level ?? before).total }))
    .filter(({ causes: moved }) => moved.length > 0);
  const causesText = ({ causes: moved }: RiskDay) =>
    moved
      .map(({ cause, changes, effect }) => {
        const amount = effect.total === 0 ? `(${number(changes)})` : signed(effect.total);
        return `${titles.get(cause) ?? cause} ${amount}`;
      })
      .join(text('list.comma'));
  return (
    <LocalTable
      title={text('risk.steps')}
      description={text('risk.steps.description')}
      rows={rows}
      keyOf={({ day }) => day}
      sortedBy={{ id: 'day', isDescending: true }}
      empty={<Empty title={text('risk.steps.none')} next={text('risk.steps.none.next')} />}
      columns={[
        {
          id: 'day',
          header: text('risk.day'),
          minWidth: 130,
          isRowHeader: true,
          value: ({ day }) => day,
          cell: ({ day }) => <GoLink href={choice.hrefOfDay(day)}>{date(`${day}T12:00:00Z`)}</GoLink>,
        },
        {
          id: 'total',
          header: text('risk.open'),
          minWidth: 140,
          value: ({ level }) => level.total,
          cell: ({ level }) => number(level.total),
        },
        {
          id: 'change',
          header: text('risk.change'),
          minWidth: 90,
          value: ({ change }) => change,
          cell: ({ change }) => signed(change),
        },
        {
          id: 'unseen',
          header: text('risk.unseen'),
          minWidth: 120,
          value: ({ level }) => sumOf(level.notLookedAt),
          cell: ({ level }) => number(sumOf(level.notLookedAt)),
        },
        {
          id: 'pace',
          header: text('risk.pace'),
          minWidth: 150,
          value: ({ level }) => level.pace,
          cell: ({ level }) => pace(level.pace),
        },
        { id: 'causes', header: text('risk.causes'), minWidth: 260, value: causesText },
      ]}
    />
  );
}

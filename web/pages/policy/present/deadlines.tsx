import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../../app/language.tsx';
import type { PolicyMeaning } from '../../../client/policy-shape.ts';
import { SEVERITIES_DOWN } from '../../../parts/severity.tsx';
import { Entries } from './entries.tsx';
import { usePlace } from './place.ts';

/** How long mending may take, and who hears of what takes longer. */
export function Deadlines({ meaning }: { meaning: PolicyMeaning }) {
  const { text } = useWords();
  const place = usePlace();
  const days = (count: number) => text('age.days', { count, n: count });
  const rows = [
    ...meaning.deadlines.map((entry) => ({ ...entry, where: place(entry) })),
    ...SEVERITIES_DOWN.map((severity) => ({
      severity,
      days: meaning.dueDays[severity],
      where: text('policy.elsewhere'),
    })),
  ];
  return (
    <SpaceBetween size="l">
      <Entries
        title={text('policy.deadlines')}
        description={text('policy.deadlines.description')}
        none=""
        rows={rows}
        columns={[
          {
            id: 'severity',
            header: text('column.severity'),
            value: ({ severity }) =>
              severity === undefined ? text('policy.everySeverity') : text(`severity.${severity}`),
          },
          { id: 'place', header: text('policy.where'), minWidth: 240, value: ({ where }) => where },
          { id: 'days', header: text('policy.days'), value: (row) => row.days, cell: (row) => days(row.days) },
        ]}
      />
      <Entries
        title={text('policy.escalation')}
        description={text('policy.escalation.description')}
        none={text('policy.escalation.none')}
        rows={meaning.escalation}
        columns={[
          { id: 'to', header: text('policy.escalation.to'), value: ({ to }) => to },
          {
            id: 'after',
            header: text('policy.escalation.after'),
            value: (row) => row.afterDays,
            cell: (row) => days(row.afterDays),
          },
        ]}
      />
    </SpaceBetween>
  );
}

import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../../app/language.tsx';
import { useStandards } from '../../../client/posture-queries.ts';
import type { PolicyControl, PolicyMeaning } from '../../../client/policy-shape.ts';
import { useRules } from '../../../client/queries.ts';
import { GoLink } from '../../../parts/go-link.tsx';
import { SeverityBadge } from '../../../parts/severity.tsx';
import { Entries } from './entries.tsx';
import { usePlace } from './place.ts';

/** What is asked of whom, how much it weighs there, and what is left out until when. */
export function Asked({ meaning }: { meaning: PolicyMeaning }) {
  const { text, localized } = useWords();
  const place = usePlace();
  const standards = useStandards().data?.items ?? [];
  const off: readonly PolicyControl[] = [
    ...meaning.controls,
    ...meaning.disabledRules.map((entry) => ({ ...entry, mode: 'off' as const })),
  ];
  const reason = {
    id: 'reason',
    header: text('column.reason'),
    minWidth: 240,
    value: (row: { reason: string }) => row.reason,
  };
  return (
    <SpaceBetween size="l">
      <Entries
        title={text('policy.standards')}
        description={text('policy.standards.description')}
        none={text('policy.standards.none')}
        rows={meaning.standards}
        columns={[
          {
            id: 'standard',
            header: text('score.standard'),
            minWidth: 240,
            value: ({ standard }) => {
              const title = standards.find(({ id }) => id === standard)?.title;
              return title ? localized(title) : standard;
            },
          },
          { id: 'place', header: text('policy.where'), minWidth: 240, value: place },
        ]}
      />
      <Entries
        title={text('policy.controls')}
        description={text('policy.controls.description')}
        none={text('policy.controls.none')}
        rows={off}
        columns={[
          {
            id: 'rule',
            header: text('column.rule'),
            minWidth: 240,
            value: ruleOf,
            cell: (row) => <RuleName entry={row} />,
          },
          { id: 'mode', header: text('policy.mode'), minWidth: 90, value: ({ mode }) => text(`policy.mode.${mode}`) },
          { id: 'place', header: text('policy.where'), minWidth: 200, value: place },
          reason,
        ]}
      />
      <Entries
        title={text('policy.severity')}
        description={text('policy.severity.description')}
        none={text('policy.severity.none')}
        rows={meaning.severity}
        columns={[
          {
            id: 'rule',
            header: text('column.rule'),
            minWidth: 200,
            value: (row) => row.rule ?? '',
            cell: (row) => (row.rule === undefined ? text('policy.everyRule') : <RuleName entry={row} />),
          },
          {
            id: 'place',
            header: text('policy.where'),
            minWidth: 220,
            value: ({ when }) =>
              when?.exposed === undefined
                ? place(when)
                : `${place(when)}${text('policy.place.and')}${text(`policy.exposed.${when.exposed ? 'yes' : 'no'}`)}`,
          },
          {
            id: 'severity',
            header: text('policy.counts'),
            minWidth: 140,
            value: ({ to, by }) => to ?? by ?? '',
            cell: ({ to, by }) => (to ? <SeverityBadge severity={to} /> : text(by === 1 ? 'policy.up' : 'policy.down')),
          },
          reason,
        ]}
      />
      <Entries
        title={text('policy.ignore')}
        description={text('policy.ignore.description')}
        none={text('policy.ignore.none')}
        rows={meaning.ignore}
        columns={[
          { id: 'id', header: text('column.id'), value: ({ id }) => id },
          {
            id: 'rule',
            header: text('column.rule'),
            minWidth: 180,
            value: (row) => row.rule ?? '',
            cell: (row) => (row.rule === undefined ? text('policy.everyRule') : <RuleName entry={row} />),
          },
          {
            id: 'place',
            header: text('policy.where'),
            minWidth: 200,
            value: (row) =>
              row.resource === undefined ? place(row) : `${place(row)}${text('policy.place.and')}${row.resource}`,
          },
          { id: 'until', header: text('policy.until'), minWidth: 110, value: ({ until }) => until },
          { id: 'by', header: text('policy.approvedBy'), minWidth: 120, value: ({ approvedBy }) => approvedBy },
          reason,
        ]}
      />
    </SpaceBetween>
  );
}

function ruleOf({ rule, pattern }: { rule?: string; pattern?: string }): string {
  return rule ?? pattern ?? '';
}

/** The title of a rule leads to what it wants; a pattern stays as it is written. */
function RuleName({ entry }: { entry: { rule?: string; pattern?: string } }) {
  const { localized } = useWords();
  const rules = useRules().data?.items ?? [];
  const rule = rules.find(({ id }) => id === entry.rule);
  if (!rule) return <span className="code">{ruleOf(entry)}</span>;
  return <GoLink href={`/controls/${encodeURIComponent(rule.id)}`}>{localized(rule.title)}</GoLink>;
}

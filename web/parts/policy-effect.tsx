import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FindingCounts, PolicySimulation } from '#api/contract';
import { useWords } from '../app/language.tsx';
import { useFormats } from './formats.ts';
import { LocalTable } from './local-table.tsx';
import { Prose } from './prose.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from './severity.tsx';

/** How many findings stay on the list under a policy, and of how many, by severity. */
export function Remaining({ before, after }: { before: FindingCounts; after: FindingCounts }) {
  const { text } = useWords();
  return (
    <SpaceBetween size="xs">
      <ProgressBar
        value={before.active === 0 ? 0 : Math.min(100, Math.round((after.active / before.active) * 100))}
        label={text('effect.remaining', { after: after.active, before: before.active })}
        description={text('effect.suppressed', { count: after.suppressed })}
      />
      <div className="severity-steps">
        {SEVERITIES_DOWN.map((severity) => (
          <div key={severity}>
            <SeverityBadge severity={severity} />{' '}
            <Course before={before.bySeverity[severity] ?? 0} after={after.bySeverity[severity] ?? 0} />
          </div>
        ))}
      </div>
    </SpaceBetween>
  );
}

function Course({ before, after }: { before: number; after: number }) {
  const { number } = useFormats();
  if (before === after) return <Box variant="span">{number(after)}</Box>;
  return (
    <Box variant="span">
      {number(before)} → <b>{number(after)}</b>
    </Box>
  );
}

/** What a policy would do: what remains, by severity and by owner, and what only the next analysis can tell. */
export function PolicyEffect({ simulation }: { simulation: PolicySimulation }) {
  const { text } = useWords();
  const { before, after, notLookedAt } = simulation;
  if (!after) return null;
  return (
    <SpaceBetween size="l">
      <Remaining before={before} after={after} />
      {notLookedAt.length > 0 && (
        <ExpandableSection headerText={text('effect.notLookedAt', { count: notLookedAt.length })}>
          <Prose text={notLookedAt.map((rule) => `\`${rule}\``).join(text('list.comma'))} />
        </ExpandableSection>
      )}
      <ColumnLayout columns={2}>
        <SeverityTable before={before} after={after} />
        <OwnerTable before={before} after={after} />
      </ColumnLayout>
    </SpaceBetween>
  );
}

interface Row {
  readonly key: string;
  readonly before: number;
  readonly after: number;
}

function SeverityTable({ before, after }: { before: FindingCounts; after: FindingCounts }) {
  const { text } = useWords();
  const rows = SEVERITIES_DOWN.map((severity) => ({
    key: severity,
    before: before.bySeverity[severity] ?? 0,
    after: after.bySeverity[severity] ?? 0,
  }));
  const columns = useCountColumns();
  return (
    <LocalTable<Row>
      title={text('effect.bySeverity')}
      rows={rows}
      keyOf={({ key }) => key}
      empty=""
      columns={[
        {
          id: 'severity',
          header: text('column.severity'),
          isRowHeader: true,
          // Ordered by weight, not by the word.
          value: ({ key }) => SEVERITIES_DOWN.findIndex((severity) => severity === key),
          cell: ({ key }) => text(`severity.${key as (typeof SEVERITIES_DOWN)[number]}`),
        },
        ...columns,
      ]}
    />
  );
}

function OwnerTable({ before, after }: { before: FindingCounts; after: FindingCounts }) {
  const { text } = useWords();
  const owners = [...new Set([...after.byOwner, ...before.byOwner].map(({ owner }) => owner))];
  const of = ({ byOwner }: FindingCounts, wanted: string) =>
    byOwner.find(({ owner }) => owner === wanted)?.findings ?? 0;
  const rows = owners.map((owner) => ({ key: owner, before: of(before, owner), after: of(after, owner) }));
  const columns = useCountColumns();
  return (
    <LocalTable<Row>
      title={text('effect.byOwner')}
      rows={rows}
      keyOf={({ key }) => key}
      empty={text('effect.byOwner.none')}
      columns={[
        {
          id: 'owner',
          header: text('column.owner'),
          isRowHeader: true,
          value: ({ key }) => (key === '…' ? text('effect.otherOwners') : key),
        },
        ...columns,
      ]}
    />
  );
}

function useCountColumns() {
  const { text } = useWords();
  const { number } = useFormats();
  return (['before', 'after'] as const).map((id) => ({
    id,
    header: text(`column.${id}`),
    minWidth: 95,
    value: (row: Row) => row[id],
    cell: (row: Row) => (
      <span className="fixed-numbers">
        {id === 'after' && row.after !== row.before ? <b>{number(row[id])}</b> : number(row[id])}
      </span>
    ),
  }));
}

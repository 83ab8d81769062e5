import Box from '@cloudscape-design/components/box';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { HostDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Prose } from '../../parts/prose.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from '../../parts/severity.tsx';

type Check = HostDetail['hardening'][number];

/** In the order in which they ask for something. */
const MARKS = {
  fail: 'error',
  unknown: 'pending',
  pass: 'success',
  'not-applicable': 'not-started',
} as const satisfies Record<Check['outcome'], StatusIndicatorProps.Type>;

const ORDER = Object.keys(MARKS);

/** How the machine is set up: what fails first, with the reason and what mends it. */
export function Hardening({ host: { hardening } }: { host: HostDetail }) {
  const { text, localized } = useWords();
  return (
    <LocalTable<Check>
      title={text('host.hardening')}
      placeholder={text('host.hardening.find')}
      rows={hardening.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || rankOf(a) - rankOf(b))}
      keyOf={({ check }) => check}
      empty={<Empty title={text('host.hardening.none')} next={text('host.seen.none.next')} />}
      columns={[
        {
          id: 'check',
          header: text('host.check'),
          minWidth: 190,
          isRowHeader: true,
          value: ({ title }) => localized(title),
        },
        {
          id: 'outcome',
          header: text('host.outcome'),
          minWidth: 130,
          value: ({ outcome }) => ORDER.indexOf(outcome),
          cell: ({ outcome }) => (
            <StatusIndicator type={MARKS[outcome]}>
              <span className="whole-words">{text(`hardening.${outcome}`)}</span>
            </StatusIndicator>
          ),
        },
        {
          id: 'severity',
          header: text('column.severity'),
          minWidth: 100,
          value: rankOf,
          cell: ({ severity }) => (severity === undefined ? '–' : <SeverityBadge severity={severity} />),
        },
        {
          id: 'why',
          header: text('host.why'),
          minWidth: 215,
          value: ({ why, evidence }) => [localized(why), ...evidence.map(({ path }) => path)].join(' '),
          cell: ({ why, evidence }) => (
            <>
              <Prose text={localized(why)} />
              <Places places={evidence} />
            </>
          ),
        },
        {
          id: 'mend',
          header: text('host.mend'),
          minWidth: 215,
          value: ({ mend }) => (mend === undefined ? '' : localized(mend)),
          cell: ({ mend }) => (mend === undefined ? '–' : <Prose text={localized(mend)} />),
        },
      ]}
    />
  );
}

function rankOf({ severity }: Check): number {
  return severity === undefined ? SEVERITIES_DOWN.length : SEVERITIES_DOWN.indexOf(severity);
}

/** Where the machine says so, with the value that stands there. */
function Places({ places }: { places: Check['evidence'] }) {
  return places.map(({ path, line, value }) => (
    <Box key={`${path} ${line}`} variant="small" display="block">
      <span className="code">
        {line === undefined ? path : `${path}:${line}`}
        {value !== undefined && ` = ${value}`}
      </span>
    </Box>
  ));
}

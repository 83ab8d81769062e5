import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ExposureEffect } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useElementName } from '../../parts/exposure/element-name.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from '../../parts/severity.tsx';

const TYPES = { open: 'warning', fixed: 'success', unknown: 'pending' } as const;

/** Findings that would open, close or become unknown. */
export function EffectFindings({ findings }: { findings: ExposureEffect['findings'] }) {
  const { text, localized } = useWords();
  const nameOf = useElementName();
  return (
    <LocalTable
      title={text('whatIf.findings')}
      rows={findings}
      keyOf={({ rule, resource, becomes }) => `${rule} ${resource.arn} ${becomes}`}
      empty={<Empty title={text('whatIf.findings.none')} next={text('whatIf.findings.none.next')} />}
      columns={[
        {
          id: 'becomes',
          header: text('column.change'),
          minWidth: 140,
          value: ({ becomes }) => text(`whatIf.becomes.${becomes}`),
          cell: ({ becomes }) => (
            <StatusIndicator type={TYPES[becomes]}>{text(`whatIf.becomes.${becomes}`)}</StatusIndicator>
          ),
        },
        {
          id: 'severity',
          header: text('column.severity'),
          minWidth: 110,
          value: ({ severity }) => SEVERITIES_DOWN.indexOf(severity),
          cell: ({ severity }) => <SeverityBadge severity={severity} />,
        },
        {
          id: 'finding',
          header: text('column.finding'),
          minWidth: 260,
          isRowHeader: true,
          value: ({ title }) => localized(title),
          cell: ({ id, title }) =>
            id === undefined ? localized(title) : <GoLink href={`/findings/${id}`}>{localized(title)}</GoLink>,
        },
        { id: 'resource', header: text('column.resource'), minWidth: 160, value: ({ resource }) => nameOf(resource) },
      ]}
    />
  );
}

import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { FindingDetail, FindingSource } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import { Moment } from '../../parts/moment.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { useProduct } from '../../parts/work/product.ts';
import { RawSource } from './raw-source.tsx';

const STATUSES = {
  open: 'warning',
  fixed: 'success',
  gone: 'success',
  suppressed: 'stopped',
  passed: 'success',
  unknown: 'pending',
} as const satisfies Record<FindingSource['status'], StatusIndicatorProps.Type>;

/** What each product says of the finding, with its own id, and its record as it stood in the file. */
export function ProductSources({ finding }: { finding: FindingDetail }) {
  const { text } = useWords();
  const product = useProduct();
  const session = useSession().data;
  const [shown, setShown] = useState<FindingSource>();
  if (finding.sources.length === 0) return null;
  const refusal = may(session, 'evidence:read') ? {} : { disabled: true, disabledReason: text('evidence.denied') };
  return (
    <>
      <Table
        items={finding.sources}
        trackBy="id"
        wrapLines
        ariaLabels={{ tableLabel: text('productSources.title') }}
        header={
          <Header variant="h2" counter={`(${finding.sources.length})`} description={text('productSources.description')}>
            {text('productSources.title')}
          </Header>
        }
        columnDefinitions={[
          { id: 'product', header: text('column.product'), minWidth: 130, cell: (row) => product(row.source) },
          {
            id: 'title',
            header: text('column.title'),
            minWidth: 260,
            isRowHeader: true,
            cell: (row) => (
              <>
                {row.title}
                <div className="code">{row.uid}</div>
              </>
            ),
          },
          {
            id: 'status',
            header: text('column.status'),
            minWidth: 120,
            cell: (row) => (
              <StatusIndicator type={STATUSES[row.status]}>{text(`sourceStatus.${row.status}`)}</StatusIndicator>
            ),
          },
          {
            id: 'severity',
            header: text('column.severity'),
            minWidth: 100,
            cell: (row) => <SeverityBadge severity={row.severity} />,
          },
          {
            id: 'first',
            header: text('column.firstSeen'),
            minWidth: 150,
            cell: (row) => <Said at={row.firstSeenAt} />,
          },
          {
            id: 'updated',
            header: text('column.updated'),
            minWidth: 150,
            cell: (row) => <Said at={row.updatedAt} />,
          },
          {
            id: 'raw',
            header: text('productSources.raw'),
            minWidth: 120,
            cell: (row) => (
              <Button
                variant="inline-link"
                ariaLabel={text('productSources.raw.of', { id: row.uid })}
                onClick={() => setShown(row)}
                {...refusal}
              >
                {text('evidence.show')}
              </Button>
            ),
          },
        ]}
      />
      {shown && <RawSource finding={finding.id} source={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

/** A moment a product gives; some give none. */
function Said({ at }: { at: string }) {
  return at === '' ? '–' : <Moment at={at} />;
}

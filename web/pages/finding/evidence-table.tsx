import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { Evidence, FindingDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import { Empty } from '../../parts/empty.tsx';
import { EvidenceItem } from '../../parts/evidence/evidence-item.tsx';
import { Moment } from '../../parts/moment.tsx';

/** Everything the verdict stands on; each line can be looked at as it was seen. */
export function EvidenceTable({ finding }: { finding: FindingDetail }) {
  const { text } = useWords();
  const session = useSession().data;
  const [shown, setShown] = useState<Evidence>();
  const refusal = may(session, 'evidence:read') ? {} : { disabled: true, disabledReason: text('evidence.denied') };
  return (
    <>
      <Table
        items={finding.evidence}
        trackBy={(row) => `${row.pointer}|${row.source}`}
        wrapLines
        ariaLabels={{ tableLabel: text('evidence.title') }}
        header={
          <Header variant="h2" counter={`(${finding.evidence.length})`} description={text('evidence.description')}>
            {text('evidence.title')}
          </Header>
        }
        empty={<Empty title={text('evidence.none')} next={text('evidence.none.next')} />}
        columnDefinitions={[
          {
            id: 'source',
            header: text('column.source'),
            cell: (row) => <span className="code">{row.source}</span>,
            minWidth: 150,
          },
          {
            id: 'pointer',
            header: text('column.pointer'),
            cell: (row) => <span className="code">{row.pointer}</span>,
            isRowHeader: true,
            minWidth: 260,
          },
          {
            id: 'value',
            header: text('column.value'),
            cell: (row) => <strong className="code">{row.value ?? '–'}</strong>,
            minWidth: 170,
          },
          { id: 'seen', header: text('column.observed'), cell: (row) => <Moment at={row.observedAt} />, minWidth: 160 },
          {
            id: 'show',
            header: text('evidence.raw'),
            minWidth: 150,
            cell: (row) =>
              row.kind === 'snapshot' ? (
                <Button
                  variant="inline-link"
                  ariaLabel={text('evidence.show.of', { pointer: row.pointer })}
                  onClick={() => setShown(row)}
                  {...refusal}
                >
                  {text('evidence.show')}
                </Button>
              ) : (
                '–'
              ),
          },
        ]}
      />
      {shown && <EvidenceItem snapshot={snapshotOf(finding)} evidence={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

/** While it is active the newest snapshot holds the proof; afterwards the one of the last change does. */
function snapshotOf(finding: FindingDetail): string {
  if (finding.state === 'open' || finding.state === 'suppressed') return 'latest';
  return finding.history.toSorted((a, b) => b.sequence - a.sequence)[0]?.snapshotId ?? 'latest';
}

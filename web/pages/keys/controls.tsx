import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useWords } from '../../app/language.tsx';
import { useAccounts, useControls } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Waiting } from '../../parts/waiting.tsx';

const STATUS = { PASSED: 'success', FAILED: 'error', UNKNOWN: 'pending', NO_DATA: 'not-started' } as const;

/** What AWS's own controls would say, from our data, with their ids and their words. */
export function Controls() {
  const { text, named } = useWords();
  const { number } = useFormats();
  const controls = useControls();
  const names = new Map(useAccounts().data?.items.map(({ id, name }) => [id, name]));
  return (
    <Answer query={controls} waiting={<Waiting lines={20} />}>
      {(data) => (
        <LocalTable
          title={text('keys.controls')}
          description={text('controls.description')}
          placeholder={text('controls.find')}
          rows={data.items}
          keyOf={(row) => `${row.catalogue}/${row.control}/${row.accountId}`}
          sortedBy={{ id: 'status' }}
          empty={<Empty title={text('controls.none')} next={text('keys.none.next')} />}
          columns={[
            {
              id: 'control',
              minWidth: 150,
              header: text('column.control'),
              value: (row) => row.control,
              isRowHeader: true,
            },
            {
              id: 'catalogue',
              minWidth: 150,
              header: text('column.catalogue'),
              value: (row) => named('catalogue', row.catalogue),
            },
            {
              id: 'account',
              minWidth: 170,
              header: text('column.account'),
              value: (row) => `${names.get(row.accountId) ?? ''} ${row.accountId}`,
              cell: (row) => (
                <GoLink href={`/accounts/${row.accountId}`}>{names.get(row.accountId) ?? row.accountId}</GoLink>
              ),
            },
            {
              id: 'status',
              minWidth: 120,
              header: text('column.status'),
              value: (row) => row.status,
              cell: (row) => <StatusIndicator type={STATUS[row.status]}>{row.status}</StatusIndicator>,
            },
            {
              id: 'failed',
              minWidth: 100,
              header: text('column.failed'),
              value: (row) => row.failed,
              cell: (row) => number(row.failed),
            },
            {
              id: 'passed',
              minWidth: 100,
              header: text('column.passed'),
              value: (row) => row.passed,
              cell: (row) => number(row.passed),
            },
            {
              id: 'unknown',
              minWidth: 100,
              header: text('credential.unknown'),
              value: (row) => row.unknown,
              cell: (row) => number(row.unknown),
            },
          ]}
        />
      )}
    </Answer>
  );
}

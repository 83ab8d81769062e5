import type { CredentialSummary } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';

type Row = CredentialSummary['byAccount'][number];

/** The numbers behind the chart, for every account. */
export function AccountsTable({ accounts }: { accounts: readonly Row[] }) {
  const { text } = useWords();
  const { number } = useFormats();
  const count = (
    id: keyof Row & ('active' | 'inactive' | 'overdue' | 'unused' | 'neverUsed' | 'unknown'),
    header: string,
  ) => ({
    id,
    minWidth: 110,
    header,
    value: (row: Row) => row[id],
    cell: (row: Row) => <span className="fixed-numbers">{number(row[id])}</span>,
  });
  return (
    <LocalTable
      title={text('keys.accounts')}
      placeholder={text('accounts.find')}
      rows={accounts}
      keyOf={({ accountId }) => accountId}
      empty={<Empty title={text('accounts.noMatch')} next={text('filter.other')} />}
      columns={[
        {
          id: 'account',
          minWidth: 180,
          header: text('column.account'),
          value: (row) => `${row.accountName} ${row.accountId}`,
          cell: (row) => (
            <GoLink
              href={`/keys?tab=credentials&f=account%3D${row.accountId}`}
              ariaLabel={text('keys.of', { account: row.accountName || row.accountId })}
            >
              {row.accountName || row.accountId}
            </GoLink>
          ),
          isRowHeader: true,
        },
        count('active', text('credential.active')),
        count('inactive', text('credential.inactive')),
        count('overdue', text('keys.overdue')),
        count('unused', text('keys.unused')),
        count('neverUsed', text('keys.neverUsed')),
        count('unknown', text('credential.unknown')),
      ]}
    />
  );
}

import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Credential } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { Day } from '../../parts/moment.tsx';
import type { ServerColumn } from '../../parts/server-table.tsx';

const STATUS = { active: 'success', inactive: 'stopped', expired: 'error', unknown: 'pending' } as const;

/** Columns of the credentials list; the later ones are hidden until somebody asks for them. */
export function useCredentialColumns(): readonly ServerColumn<Credential>[] {
  const { text, named } = useWords();
  const { number } = useFormats();
  return [
    {
      id: 'principal',
      header: text('column.principal'),
      width: 210,
      sort: 'principal',
      isRowHeader: true,
      cell: (row) => row.principalName,
    },
    { id: 'kind', header: text('column.credentialKind'), width: 150, cell: (row) => named('credentialKind', row.kind) },
    {
      id: 'credential',
      header: text('column.credential'),
      width: 215,
      cell: (row) => <span className="code">{row.credentialId || '–'}</span>,
    },
    {
      id: 'account',
      header: text('column.account'),
      width: 160,
      sort: 'account',
      cell: (row) => <GoLink href={`/accounts/${row.accountId}`}>{row.accountName || row.accountId}</GoLink>,
    },
    {
      id: 'status',
      header: text('column.status'),
      width: 120,
      cell: (row) => <StatusIndicator type={STATUS[row.status]}>{text(`credential.${row.status}`)}</StatusIndicator>,
    },
    {
      id: 'age',
      header: text('column.age'),
      width: 115,
      sort: 'age',
      cell: (row) =>
        row.ageDays === undefined
          ? text('credential.unknown')
          : text('age.days', { count: row.ageDays, n: number(row.ageDays) }),
    },
    {
      id: 'lastUsed',
      header: text('column.lastUsed'),
      width: 190,
      sort: 'lastUsed',
      cell: (row) => <LastUsed row={row} />,
    },
    { id: 'owner', header: text('column.owner'), width: 150, cell: (row) => row.owner },
    { id: 'mfa', header: text('column.mfa'), width: 110, cell: (row) => named('yes', row.mfa) },
    {
      id: 'password',
      header: text('column.password'),
      width: 130,
      isHidden: true,
      cell: (row) => named('yes', row.consolePassword),
    },
    {
      id: 'created',
      header: text('column.created'),
      width: 190,
      isHidden: true,
      cell: (row) => <Day at={row.createdAt} />,
    },
    {
      id: 'expires',
      header: text('column.expires'),
      width: 190,
      isHidden: true,
      cell: (row) => <Day at={row.expiresAt} />,
    },
    {
      id: 'where',
      header: text('column.lastUsedWhere'),
      width: 170,
      isHidden: true,
      cell: (row) => [row.lastUsedService, row.lastUsedRegion].filter(Boolean).join(' · ') || '–',
    },
    { id: 'accountId', header: text('column.accountId'), width: 150, isHidden: true, cell: (row) => row.accountId },
    {
      id: 'arn',
      header: text('column.arn'),
      width: 340,
      isHidden: true,
      cell: (row) => <span className="code">{row.principalArn}</span>,
    },
  ];
}

function LastUsed({ row }: { row: Credential }) {
  const { text } = useWords();
  if (row.use === 'used' && row.lastUsedAt !== undefined) return <Day at={row.lastUsedAt} />;
  return text(row.use === 'never' ? 'lastUse.never' : 'credential.unknown');
}

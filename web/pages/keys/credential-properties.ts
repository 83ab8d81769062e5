import { useMemo } from 'react';
import { useWords } from '../../app/language.tsx';
import { useAccounts } from '../../client/queries.ts';
import type { FilterProperty } from '../../parts/filter/properties.ts';

const KINDS = ['access-key', 'password', 'signing-certificate', 'service-specific', 'server-certificate'] as const;
const STATUSES = ['active', 'inactive', 'expired', 'unknown'] as const;
const USES = ['used', 'never', 'unknown'] as const;

/** Everything credentials can be filtered by. */
export function useCredentialProperties(): readonly FilterProperty[] {
  const { text } = useWords();
  const accounts = useAccounts().data?.items;
  return useMemo(
    () => [
      {
        key: 'kind',
        label: text('column.credentialKind'),
        kind: 'choice',
        values: KINDS.map((value) => ({ value, label: text(`credentialKind.${value}`) })),
      },
      {
        key: 'status',
        label: text('column.status'),
        kind: 'choice',
        values: STATUSES.map((value) => ({ value, label: text(`credential.${value}`) })),
      },
      {
        key: 'use',
        label: text('column.use'),
        kind: 'choice',
        values: USES.map((value) => ({ value, label: text(`use.${value}`) })),
      },
      { key: 'principal', label: text('column.principal'), kind: 'text' },
      {
        key: 'account',
        label: text('column.accountId'),
        kind: 'text',
        values: (accounts ?? []).map(({ id }) => ({ value: id, label: id })),
      },
      {
        key: 'accountName',
        label: text('column.accountName'),
        kind: 'text',
        values: (accounts ?? []).map(({ name }) => ({ value: name, label: name })),
      },
      { key: 'credential', label: text('column.credential'), kind: 'text' },
      { key: 'owner', label: text('column.owner'), kind: 'text' },
      { key: 'age', label: text('column.ageDays'), kind: 'number' },
      { key: 'created', label: text('column.created'), kind: 'day' },
      { key: 'lastUsed', label: text('column.lastUsed'), kind: 'day' },
      { key: 'expires', label: text('column.expires'), kind: 'day' },
      { key: 'service', label: text('column.lastUsedWhere'), kind: 'text' },
    ],
    [text, accounts],
  );
}

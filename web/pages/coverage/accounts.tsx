import { COVERAGE_GAPS, type CoverageCount, type SoftwareCoverage } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { percentOf } from './percent.ts';
import type { GapChoice } from './use-gap-choice.ts';

interface AccountRow extends CoverageCount {
  readonly accountId: string;
  readonly accountName: string;
}

interface AccountsProps {
  readonly coverage: SoftwareCoverage;
  readonly hrefOf: GapChoice['hrefOf'];
}

/** Accounts with the gaps of each kind by their reason; a number leads to its resources. */
export function Accounts({ coverage, hrefOf }: AccountsProps) {
  const { text } = useWords();
  const { number } = useFormats();
  const typeName = useTypeName();
  const rows = coverage.accounts.flatMap(({ accountId, accountName, kinds }) =>
    kinds.map((count): AccountRow => ({ ...count, accountId, accountName })),
  );
  return (
    <LocalTable
      title={text('coverage.accounts')}
      placeholder={text('coverage.accounts.find')}
      rows={rows}
      keyOf={({ accountId, kind }) => `${accountId} ${kind}`}
      empty={<Empty title={text('coverage.kinds.none')} next={text('coverage.kinds.none.next')} />}
      columns={[
        {
          id: 'account',
          header: text('column.account'),
          minWidth: 170,
          isRowHeader: true,
          value: ({ accountId, accountName }) => (accountId === '' ? text('coverage.outside') : accountName),
          cell: ({ accountId, accountName }) =>
            accountId === '' ? (
              text('coverage.outside')
            ) : (
              <GoLink href={`/accounts/${accountId}`}>{accountName || accountId}</GoLink>
            ),
        },
        { id: 'kind', header: text('coverage.kind'), minWidth: 150, value: ({ kind }) => typeName(kind) },
        {
          id: 'total',
          header: text('coverage.total'),
          minWidth: 90,
          value: ({ total }) => total,
          cell: ({ total }) => number(total),
        },
        {
          id: 'lookedAt',
          header: text('coverage.lookedAt'),
          minWidth: 140,
          value: percentOf,
          cell: (row) => `${number(row.lookedAt)} (${percentOf(row)} %)`,
        },
        {
          id: 'gaps',
          header: text('coverage.notLookedAt'),
          minWidth: 240,
          value: ({ total, lookedAt }) => total - lookedAt,
          cell: (row) => <GapLinks row={row} hrefOf={hrefOf} />,
        },
      ]}
    />
  );
}

function GapLinks({ row: { gaps, accountId }, hrefOf }: { row: AccountRow; hrefOf: GapChoice['hrefOf'] }) {
  const { text } = useWords();
  const present = COVERAGE_GAPS.filter((gap) => (gaps[gap] ?? 0) > 0);
  if (present.length === 0) return '–';
  return (
    <ul className="plain-list">
      {present.map((gap) => (
        <li key={gap}>
          <GoLink href={hrefOf(gap, accountId)}>
            {text('coverage.gap.count', { gap: text(`coverageGap.${gap}`), n: gaps[gap] ?? 0 })}
          </GoLink>
        </li>
      ))}
    </ul>
  );
}

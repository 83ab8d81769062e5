import Table from '@cloudscape-design/components/table';
import type { LedgerChange, LedgerEntry } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useRules } from '../../client/queries.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { usePoints } from '../../parts/points.ts';
import { activeFindingsHref } from '../../parts/findings-href.ts';

/** Every cause with its share, exact and in points. */
export function LedgerTable({ change }: { change: LedgerChange }) {
  const { text, localized } = useWords();
  const { number } = useFormats();
  const { signed } = usePoints();
  const titles = new Map(useRules().data?.items.map(({ id, title }) => [id, title]));
  const titleOf = ({ rule }: LedgerEntry) => {
    const title = titles.get(rule);
    return title === undefined ? rule : localized(title);
  };
  return (
    <Table<LedgerEntry>
      variant="borderless"
      contentDensity="compact"
      wrapLines
      items={change.entries}
      trackBy={(entry) => `${entry.cause}/${entry.rule}/${entry.accounts.join()}`}
      ariaLabels={{ tableLabel: text('score.ledger') }}
      columnDefinitions={[
        { id: 'cause', header: text('score.cause'), cell: ({ cause }) => text(`scoreCause.${cause}`), minWidth: 150 },
        {
          id: 'rule',
          header: text('column.rule'),
          isRowHeader: true,
          minWidth: 240,
          cell: (entry) =>
            entry.rule === '' ? '–' : <GoLink href={activeFindingsHref('rule', entry.rule)}>{titleOf(entry)}</GoLink>,
        },
        {
          id: 'accounts',
          header: text('score.where'),
          minWidth: 150,
          cell: ({ accounts, total }) =>
            total > accounts.length
              ? text('score.whereMore', { first: accounts.join(', '), n: number(total - accounts.length) })
              : accounts.join(', '),
        },
        { id: 'points', header: text('score.points'), cell: ({ tenths }) => signed(tenths), minWidth: 90 },
        {
          id: 'exact',
          header: text('score.exact'),
          cell: ({ numerator, denominator }) => `${numerator}/${denominator}`,
          minWidth: 90,
        },
      ]}
    />
  );
}

import Box from '@cloudscape-design/components/box';
import type { WafEntrance, WafMatrixRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useElementName } from '../../parts/exposure/element-name.ts';
import { GoLink } from '../../parts/go-link.tsx';
import type { ServerColumn } from '../../parts/server-table.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { Verdict } from '../../parts/waf/verdict.tsx';

/** The CVE, how grave it is, and a column for each entrance. */
export function useMatrixColumns(entrances: readonly WafEntrance[]): readonly ServerColumn<WafMatrixRow>[] {
  const { text } = useWords();
  const nameOf = useElementName();
  return [
    {
      id: 'cve',
      header: 'CVE',
      width: 190,
      sort: 'cve',
      isRowHeader: true,
      cell: ({ cve, title }) => (
        <>
          <span className="whole-word">{cve}</span>
          <Box variant="small" display="block">
            {title}
          </Box>
        </>
      ),
    },
    {
      id: 'worst',
      header: text('waf.matrix.worst'),
      width: 170,
      cell: ({ worst, counts }) => (
        <>
          <Verdict verdict={worst} />
          <Box variant="small" display="block">
            {text('waf.matrix.worst.count', { count: counts[worst] })}
          </Box>
        </>
      ),
    },
    {
      id: 'severity',
      header: text('column.severity'),
      width: 130,
      sort: 'severity',
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    ...entrances.map(
      (entrance, index): ServerColumn<WafMatrixRow> => ({
        id: `entrance-${index}`,
        header: `${nameOf(entrance.element)} (${entrance.webAcl?.name ?? text(`wafEntrance.${entrance.state}`)})`,
        width: 160,
        cell: (row) => <Cell row={row} entrance={entrance} />,
      }),
    ),
  ];
}

function Cell({ row, entrance }: { row: WafMatrixRow; entrance: WafEntrance }) {
  const { text } = useWords();
  const nameOf = useElementName();
  const cell = row.cells.find((one) => one.entrance === entrance.id);
  if (cell === undefined) return '–';
  return (
    <>
      <GoLink
        href={`/waf/verdict?${new URLSearchParams({ cve: row.cve, entrance: entrance.id })}`}
        ariaLabel={text('waf.matrix.cell', {
          cve: row.cve,
          entrance: nameOf(entrance.element),
          verdict: text(`verdict.${cell.verdict}`),
        })}
      >
        <Verdict verdict={cell.verdict} />
      </GoLink>
      {cell.decidedBy && (
        <Box variant="small" display="block">
          {cell.decidedBy.name}
        </Box>
      )}
    </>
  );
}

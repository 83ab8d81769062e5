import Box from '@cloudscape-design/components/box';
import type { Exception } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import type { LocalColumn } from '../../parts/local-table.tsx';
import {
  EXCEPTION_STATES,
  ExceptionHealth,
  ExceptionState,
  HEALTHS_DOWN,
  Until,
} from '../../parts/work/exception-marks.tsx';
import { useInForce } from '../../parts/work/in-force.ts';
import { useRuleTitle, useScopeText } from '../../parts/work/scope-text.ts';

/** Address of the page of an exception; entries of the policy file have ids of their own. */
function pageOf({ id, origin }: Exception): string {
  return `/exceptions/${encodeURIComponent(id)}${origin === 'policy' ? '?origin=policy' : ''}`;
}

export function useExceptionColumns(): readonly LocalColumn<Exception>[] {
  const { text } = useWords();
  const { number } = useFormats();
  const scopeText = useScopeText();
  const ruleTitle = useRuleTitle();
  const isInForce = useInForce();
  return [
    {
      id: 'state',
      header: text('column.state'),
      minWidth: 160,
      // Sorted by how much it asks for, not by the word.
      value: ({ state, health }) => EXCEPTION_STATES.indexOf(state) * 10 + HEALTHS_DOWN.indexOf(health),
      cell: (row) => (
        <>
          <ExceptionState state={row.state} />
          {row.state === 'approved' && (
            <div>
              <ExceptionHealth exception={row} />
            </div>
          )}
        </>
      ),
    },
    {
      id: 'scope',
      header: text('exceptions.scope'),
      minWidth: 300,
      isRowHeader: true,
      value: (row) => `${scopeText(row.scope)} ${row.reason} ${row.compensating?.rule ?? ''}`,
      cell: (row) => (
        <>
          <GoLink href={pageOf(row)}>{scopeText(row.scope)}</GoLink>
          <div className="prose">{row.reason}</div>
          {row.compensating && (
            <Small>{text('exceptions.onlyWhile', { what: ruleTitle(row.compensating.rule) })}</Small>
          )}
        </>
      ),
    },
    {
      id: 'until',
      header: text('exceptions.until'),
      minWidth: 165,
      value: (row) => row.until,
      cell: (row) => <Until exception={row} />,
    },
    {
      id: 'covered',
      header: text('exceptions.covered'),
      minWidth: 130,
      value: (row) => row.covered,
      cell: (row) =>
        isInForce(row) ? (
          <>
            {number(row.covered)}
            {row.origin === 'store' && <Small>{text('exceptions.atApproval', { n: row.coveredAtApproval })}</Small>}
          </>
        ) : (
          '–'
        ),
    },
    {
      id: 'people',
      header: text('exceptions.people'),
      minWidth: 170,
      value: (row) => `${row.askedBy} ${row.decidedBy ?? ''} ${text(`exceptionOrigin.${row.origin}`)}`,
      cell: (row) => (
        <>
          {row.askedBy}
          {row.decidedBy !== undefined && <Small>{text('exceptions.decided', { who: row.decidedBy })}</Small>}
          <Small>{text(`exceptionOrigin.${row.origin}`)}</Small>
        </>
      ),
    },
  ];
}

function Small({ children }: { children: string }) {
  return (
    <Box variant="small" display="block">
      {children}
    </Box>
  );
}

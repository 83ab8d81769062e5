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
import { useScopeText } from '../../parts/work/scope-text.ts';

/** Address of the page of an exception; entries of the policy file have ids of their own. */
function pageOf({ id, origin }: Exception): string {
  return `/exceptions/${encodeURIComponent(id)}${origin === 'policy' ? '?origin=policy' : ''}`;
}

export function useExceptionColumns(): readonly LocalColumn<Exception>[] {
  const { text } = useWords();
  const { number } = useFormats();
  const scopeText = useScopeText();
  return [
    {
      id: 'state',
      header: text('column.state'),
      minWidth: 130,
      // Sorted by how much it asks for, not by the word.
      value: ({ state, health }) => EXCEPTION_STATES.indexOf(state) * 10 + HEALTHS_DOWN.indexOf(health),
      cell: (row) => <ExceptionState state={row.state} />,
    },
    {
      id: 'scope',
      header: text('exceptions.scope'),
      minWidth: 260,
      isRowHeader: true,
      value: (row) => scopeText(row.scope),
      cell: (row) => <GoLink href={pageOf(row)}>{scopeText(row.scope)}</GoLink>,
    },
    { id: 'reason', header: text('column.reason'), minWidth: 200, value: (row) => row.reason },
    {
      id: 'health',
      header: text('exceptions.health'),
      minWidth: 170,
      value: (row) => (row.state === 'approved' ? text(`exceptionHealth.${row.health}`) : ''),
      cell: (row) => <ExceptionHealth exception={row} />,
    },
    {
      id: 'until',
      header: text('exceptions.until'),
      minWidth: 150,
      value: (row) => row.until,
      cell: (row) => <Until exception={row} />,
    },
    {
      id: 'covered',
      header: text('exceptions.covered'),
      minWidth: 130,
      value: (row) => row.covered,
      cell: (row) =>
        row.state === 'approved' ? (
          <>
            {number(row.covered)}
            {row.origin === 'store' && (
              <Box variant="small" display="block">
                {text('exceptions.atApproval', { n: row.coveredAtApproval })}
              </Box>
            )}
          </>
        ) : (
          '–'
        ),
    },
    { id: 'askedBy', header: text('exceptions.askedBy'), minWidth: 140, value: (row) => row.askedBy },
    { id: 'decidedBy', header: text('exceptions.decidedBy'), minWidth: 140, value: (row) => row.decidedBy ?? '–' },
    {
      id: 'control',
      header: text('exceptions.control'),
      minWidth: 170,
      value: (row) => row.compensating?.rule ?? '–',
    },
    {
      id: 'origin',
      header: text('exceptions.origin'),
      minWidth: 130,
      value: (row) => text(`exceptionOrigin.${row.origin}`),
    },
  ];
}

import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { CasesChanged, FindingRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { GoLink } from '../go-link.tsx';
import { useReason } from '../reason.ts';

/** What was changed, what was so already, and what was refused, by name and with the reason. */
export function ChangeResult({ done, rows }: { done: CasesChanged; rows: readonly FindingRow[] }) {
  const { text } = useWords();
  const groups = Object.entries(Object.groupBy(done.firstRefused, ({ code }) => code));
  return (
    <SpaceBetween size="m">
      <LiveRegion>
        <Alert
          type={done.refused > 0 ? 'warning' : done.changed > 0 ? 'success' : 'info'}
          header={text('caseChange.changed', { count: done.changed })}
        >
          {done.unchanged > 0 && <div>{text('caseChange.unchanged', { count: done.unchanged })}</div>}
          {done.refused > 0 && <div>{text('caseChange.refused', { count: done.refused })}</div>}
        </Alert>
      </LiveRegion>
      {groups.map(([code, refused]) => (
        <div key={code}>
          <Box variant="h4">{text(`refusal.${code as CasesChanged['firstRefused'][number]['code']}`)}</Box>
          <ul className="plain-list">
            {refused.map(({ id, message }) => (
              <li key={id}>
                <Name id={id} row={rows.find((row) => row.id === id)} />{' '}
                <Box variant="small" color="text-body-secondary">
                  {message}
                </Box>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {done.refused > done.firstRefused.length && (
        <Box color="text-body-secondary">{text('caseChange.refused.more', { count: done.firstRefused.length })}</Box>
      )}
    </SpaceBetween>
  );
}

function Name({ id, row }: { id: string; row: FindingRow | undefined }) {
  const reason = useReason();
  return (
    <GoLink href={`/findings/${id}`}>
      {row ? `${reason(row)} (${row.resourceName || row.accountId})` : <span className="code">{id.slice(0, 12)}</span>}
    </GoLink>
  );
}

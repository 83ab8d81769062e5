import Alert from '@cloudscape-design/components/alert';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Coverage as Covered } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { type Scope, useCoverage } from '../../client/work-queries.ts';
import { Answer } from '../answer.tsx';
import { SeverityCounts } from '../severity.tsx';

/** What an exception of this scope would hide now, counted by the server. */
export function ScopeCoverage({ scope }: { scope: Scope }) {
  const { text } = useWords();
  const coverage = useCoverage(scope);
  return (
    <Answer query={coverage} waiting={<StatusIndicator type="loading">{text('exception.counting')}</StatusIndicator>}>
      {(covered) => <Coverage covered={covered} />}
    </Answer>
  );
}

export function Coverage({ covered }: { covered: Covered }) {
  const { text } = useWords();
  const isWide = covered.accounts > 1 || covered.rules > 1;
  return (
    <Alert
      type={isWide ? 'warning' : 'info'}
      statusIconAriaLabel={text(isWide ? 'problem.warning' : 'problem.info')}
      header={text('exception.hides', { count: covered.findings })}
    >
      {covered.findings > 0 && (
        <>
          <SeverityCounts counts={covered.bySeverity} />
          <div>{text('exception.spread', { accounts: covered.accounts, rules: covered.rules })}</div>
        </>
      )}
    </Alert>
  );
}

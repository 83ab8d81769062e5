import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../app/language.tsx';
import { Prose } from './prose.tsx';

/** Where a problem says it stands. */
const PLACE = /line (\d{1,7}), column (\d{1,7})/;

interface PolicyProblemsProps {
  readonly problems: readonly string[];
  /** Leads to the place in the text. */
  readonly onGo?: (line: number, column: number) => void;
}

/** What is wrong with a policy text, each with its place. */
export function PolicyProblems({ problems, onGo }: PolicyProblemsProps) {
  const { text } = useWords();
  return (
    <Alert
      type="error"
      statusIconAriaLabel={text('problem.error')}
      header={text('policy.problems', { count: problems.length })}
    >
      <SpaceBetween size="xs">
        {problems.map((problem) => (
          <div key={problem} className="problem-line">
            <Prose text={problem} />
            {onGo && <Go problem={problem} onGo={onGo} />}
          </div>
        ))}
      </SpaceBetween>
    </Alert>
  );
}

function Go({ problem, onGo }: { problem: string; onGo: NonNullable<PolicyProblemsProps['onGo']> }) {
  const { text } = useWords();
  const [, line, column] = PLACE.exec(problem) ?? [];
  if (line === undefined || column === undefined) return null;
  return (
    <Button variant="inline-link" onClick={() => onGo(Number(line), Number(column))}>
      {text('policy.problems.go', { line })}
    </Button>
  );
}

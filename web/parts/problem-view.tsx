import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { useWords } from '../app/language.tsx';
import type { ApiProblem } from '../client/problem.ts';
import { Prose } from './prose.tsx';

/** What happened and what mends it, with a second try. */
export function ProblemView({ problem, retry }: { problem: ApiProblem; retry?: (() => void) | undefined }) {
  const { text } = useWords();
  const ours = problem.code === 'unreachable' || problem.code === 'unreadable' ? problem.code : undefined;
  return (
    <Alert
      type="error"
      statusIconAriaLabel={text('problem.error')}
      header={ours ? text(`problem.${ours}`) : problem.message}
      action={retry ? <Button onClick={retry}>{text('problem.retry')}</Button> : undefined}
    >
      <Prose text={ours ? text(`problem.${ours}.mend`, { status: problem.status }) : problem.mend} />
    </Alert>
  );
}

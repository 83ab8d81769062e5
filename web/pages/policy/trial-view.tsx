import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PolicySimulation } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { Trial } from '../../client/policy-queries.ts';
import { DiffView } from '../../parts/diff-view.tsx';
import { PolicyEffect } from '../../parts/policy-effect.tsx';
import { PolicyProblems } from '../../parts/policy-problems.tsx';
import { TextActions } from '../../parts/text-actions.tsx';

interface TrialViewProps {
  readonly trial: Trial;
  readonly onGo: (line: number, column: number) => void;
}

/** What came of trying a text: its mistakes, or its effect; and its difference from the file. */
export function TrialView({ trial, onGo }: TrialViewProps) {
  const { text } = useWords();
  const { simulation, diff } = trial;
  return (
    <SpaceBetween size="l">
      {simulation.problems.length > 0 && <PolicyProblems problems={simulation.problems} onGo={onGo} />}
      {simulation.after && <Effect simulation={simulation} />}
      <Container
        header={
          <Header
            variant="h2"
            actions={diff.changed && <TextActions name={text('patch.title')} file="policy.patch" content={diff.diff} />}
          >
            {text('patch.title')}
          </Header>
        }
      >
        {diff.changed ? <DiffView diff={diff.diff} /> : text('patch.same')}
      </Container>
    </SpaceBetween>
  );
}

function Effect({ simulation }: { simulation: PolicySimulation }) {
  const { text } = useWords();
  return (
    <Container
      header={
        <Header variant="h2" description={text('effect.description')}>
          {text('effect.title')}
        </Header>
      }
    >
      <PolicyEffect simulation={simulation} />
    </Container>
  );
}

import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { PolicySimulation } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { useWizard } from '../../client/policy-queries.ts';
import { PolicyProblems } from '../../parts/policy-problems.tsx';
import { Remaining } from '../../parts/policy-effect.tsx';
import { ProblemView } from '../../parts/problem-view.tsx';

export interface Live {
  readonly simulation: PolicySimulation;
  /** An answer is on its way: the numbers are those of before. */
  readonly isCounting: boolean;
  readonly refused: Pick<ReturnType<typeof useWizard>, 'error' | 'refetch'>;
}

/** How many findings remain under the answers given so far; it says so when they are being counted anew. */
export function LiveCount({ live: { simulation, isCounting, refused } }: { live: Live }) {
  const { text } = useWords();
  const { before, after, problems } = simulation;
  if (refused.error) return <ProblemView problem={refused.error} retry={() => void refused.refetch()} />;
  if (problems.length > 0) return <PolicyProblems problems={problems} />;
  if (!after) return null;
  return (
    <Container>
      <SpaceBetween size="xs">
        <Remaining before={before} after={after} />
        <Box color="text-body-secondary" fontSize="body-s">
          <StatusIndicator type={isCounting ? 'loading' : 'success'}>
            {text(isCounting ? 'wizard.counting' : 'wizard.counted')}
          </StatusIndicator>
        </Box>
      </SpaceBetween>
    </Container>
  );
}

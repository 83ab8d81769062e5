import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Wizard } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { PresentPolicy } from '../../client/policy-queries.ts';
import { DiffView } from '../../parts/diff-view.tsx';
import { PolicyEffect } from '../../parts/policy-effect.tsx';
import { TextActions } from '../../parts/text-actions.tsx';
import { Save } from '../policy/save.tsx';
import { type Live, LiveCount } from './live-count.tsx';

interface ReviewProps {
  readonly policy: PresentPolicy;
  readonly wizard: Wizard;
  readonly live: Live;
}

/** The proposal: its effect, its difference from the file, and the ways to put it into force. */
export function Review({ policy, wizard, live }: ReviewProps) {
  const { text } = useWords();
  const { proposal, diff, simulation } = wizard;
  const trial = { text: proposal, simulation, diff: { diff, changed: diff !== '' } };
  const isSettled = !live.isCounting && !live.refused.error;
  return (
    <SpaceBetween size="l">
      {isSettled && simulation.after ? (
        <Container>
          <PolicyEffect simulation={simulation} />
        </Container>
      ) : (
        <LiveCount live={live} />
      )}
      <Container
        header={
          <Header
            variant="h2"
            actions={<TextActions name={text('policy.file')} file="policy.yaml" content={proposal} />}
          >
            {text('patch.title')}
          </Header>
        }
        footer={
          <Save
            policy={policy}
            draft={{ text: proposal, basedOn: policy.digest }}
            trial={isSettled ? trial : undefined}
            onSaved={() => undefined}
          />
        }
      >
        {diff === '' ? text('patch.same') : <DiffView diff={diff} />}
      </Container>
      <ExpandableSection headerText={text('wizard.whole')}>
        <pre className="code whole">{proposal}</pre>
      </ExpandableSection>
    </SpaceBetween>
  );
}

import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { PolicySimulation } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { PresentPolicy } from '../../client/policy-queries.ts';
import { GoButton } from '../../parts/go-link.tsx';
import { SeverityCounts } from '../../parts/severity.tsx';

interface WelcomeProps {
  readonly policy: PresentPolicy;
  readonly simulation: PolicySimulation;
  readonly onRecommended: () => void;
}

/** Where one stands, what is going to be asked, and the short way. */
export function Welcome({ policy, simulation, onRecommended }: WelcomeProps) {
  const { text } = useWords();
  const { active, bySeverity, suppressed } = simulation.before;
  return (
    <SpaceBetween size="l">
      {active + suppressed === 0 && (
        <Alert
          type="info"
          statusIconAriaLabel={text('problem.info')}
          header={text('wizard.noFindings')}
          action={<GoButton href="/connect">{text('sample.connect')}</GoButton>}
        >
          {text('wizard.noFindings.next')}
        </Alert>
      )}
      <Container>
        <SpaceBetween size="s">
          <Box variant="h3" tagOverride="p" padding="n">
            {text('wizard.youHave', { count: active })}
          </Box>
          {active > 0 && (
            <Box color="text-body-secondary">
              <SeverityCounts counts={bySeverity} />
            </Box>
          )}
          <Box variant="p">{text('wizard.description')}</Box>
          <Box variant="p">{text('wizard.what')}</Box>
          <Box variant="p">
            {text(policy.text === undefined ? 'wizard.newFile' : 'wizard.keepsFile', { path: policy.path })}
          </Box>
          <Box variant="p">{text('wizard.nothingYet')}</Box>
          <Button onClick={onRecommended}>{text('wizard.takeRecommended')}</Button>
        </SpaceBetween>
      </Container>
    </SpaceBetween>
  );
}

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { WafVerdict } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Evaluation } from '../../parts/waf/evaluation.tsx';
import { RequestText } from './request-text.tsx';

/** The request that gets through, whole, with what every rule says of it. */
export function Counterexample({ verdict }: { verdict: WafVerdict }) {
  const { text } = useWords();
  const { counterexample, variants } = verdict;
  const request =
    counterexample && variants.find(({ id }) => id === counterexample.variant)?.requests[counterexample.request];
  if (!request) return null;
  return (
    <Container
      header={
        <Header variant="h2" description={text('waf.through.description')}>
          {text('waf.through')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <RequestText request={request.text} label={text('waf.through')} />
        {request.evaluation ? <Evaluation evaluation={request.evaluation} /> : text('waf.nobodyLooks')}
      </SpaceBetween>
    </Container>
  );
}

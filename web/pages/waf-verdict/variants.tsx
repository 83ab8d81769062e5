import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { WafVerdict } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Evaluation, EvaluationLine } from '../../parts/waf/evaluation.tsx';
import { Verdict } from '../../parts/waf/verdict.tsx';
import { RequestText } from './request-text.tsx';

type Variant = WafVerdict['variants'][number];

/** Every known way to exploit it, with each of its requests. */
export function Variants({ verdict }: { verdict: WafVerdict }) {
  const { text } = useWords();
  const { variants } = verdict;
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${variants.length})`} description={text('waf.variants.description')}>
          {text('waf.variants')}
        </Header>
      }
    >
      {variants.length === 0 ? (
        <Empty title={text('waf.variants.none')} next={text('waf.variants.none.next')} />
      ) : (
        <SpaceBetween size="l">
          {variants.map((variant) => (
            <VariantView key={variant.id} variant={variant} />
          ))}
        </SpaceBetween>
      )}
    </Container>
  );
}

function VariantView({ variant }: { variant: Variant }) {
  const { text } = useWords();
  const { id, verdict, unresolved, requests } = variant;
  return (
    <div>
      <div className="wrapping-row">
        <Box variant="h3" padding="n">
          {id}
        </Box>
        <Verdict verdict={verdict} />
      </div>
      {unresolved.length > 0 && (
        <Box color="text-body-secondary">{text('waf.unresolved', { names: unresolved.join(text('list.comma')) })}</Box>
      )}
      {requests.map((request, index) => (
        <ExpandableSection
          key={index}
          headingTagOverride="h4"
          headerText={text('waf.request', {
            n: index + 1,
            line: request.text.split('\r\n', 1)[0]?.slice(0, 120) ?? '',
          })}
          {...(request.carries ? {} : { headerDescription: text('waf.noAttack') })}
        >
          <SpaceBetween size="m">
            <RequestText request={request.text} label={text('waf.request', { n: index + 1, line: id })} />
            {request.evaluation === undefined ? (
              text('waf.nobodyLooks')
            ) : request.evaluation.steps.length > 0 ? (
              <Evaluation evaluation={request.evaluation} />
            ) : (
              <EvaluationLine evaluation={request.evaluation} />
            )}
          </SpaceBetween>
        </ExpandableSection>
      ))}
    </div>
  );
}

import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FindingDetail, Rule } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { MendCode } from '../../parts/mend-code.tsx';
import { Prose } from '../../parts/prose.tsx';
import { useFill } from '../../parts/reason.ts';
import { useProduct } from '../../parts/work/product.ts';

/** How to mend it, step by step and as code; of another product's rule, in its words. */
export function Mend({ finding, rule }: { finding: FindingDetail; rule: Rule | undefined }) {
  const { text, localized } = useWords();
  const fill = useFill();
  const product = useProduct();
  const theirs = finding.sourceRule;
  if (!rule && !theirs) return null;
  return (
    <Container
      header={
        <Header
          variant="h2"
          {...(!rule && theirs
            ? { description: text('finding.mend.theirs', { product: product(theirs.source) }) }
            : {})}
        >
          {text('finding.mend')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {rule ? (
          <Box variant="div">
            <Prose text={fill(localized(rule.mend), finding.reason.params)} />
          </Box>
        ) : (
          <Box variant="div">
            <div className="prose">{theirs?.mend || text('finding.mend.none')}</div>
          </Box>
        )}
        {rule?.code && <MendCode code={rule.code} />}
        {!rule && theirs && isWebAddress(theirs.url) && (
          <Link href={theirs.url} external externalIconAriaLabel={text('sources.external')}>
            {theirs.url}
          </Link>
        )}
      </SpaceBetween>
    </Container>
  );
}

/** What comes from files may name any address; only those of the web are followed. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

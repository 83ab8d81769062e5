import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { FindingDetail, Rule } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Prose } from '../../parts/prose.tsx';
import { useFill } from '../../parts/reason.ts';

/** How to mend it, step by step. */
export function Mend({ finding, rule }: { finding: FindingDetail; rule: Rule | undefined }) {
  const { text, localized } = useWords();
  const fill = useFill();
  if (!rule) return null;
  return (
    <Container header={<Header variant="h2">{text('finding.mend')}</Header>}>
      <Box variant="div">
        <Prose text={fill(localized(rule.mend), finding.reason.params)} />
      </Box>
    </Container>
  );
}

import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Refusal } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { EvidenceLines } from '../../parts/evidence/evidence-lines.tsx';
import { useElementName } from '../../parts/exposure/element-name.ts';
import { PathView } from '../../parts/path/path-view.tsx';

/** Refusals told at once; the others are counted. */
const MOST = 50;

/** Why something does not get through: each reason with the way up to it. */
export function Refusals({ refusals, snapshot }: { refusals: readonly Refusal[]; snapshot: string }) {
  const { text } = useWords();
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${refusals.length})`}
          description={refusals.length > MOST ? text('reach.refusals.first', { n: MOST }) : undefined}
        >
          {text('reach.refusals')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {refusals.slice(0, MOST).map((refusal, index) => (
          <RefusalView key={index} refusal={refusal} snapshot={snapshot} isOpen={index === 0} />
        ))}
      </SpaceBetween>
    </Container>
  );
}

function RefusalView({ refusal, snapshot, isOpen }: { refusal: Refusal; snapshot: string; isOpen: boolean }) {
  const { localized } = useWords();
  const nameOf = useElementName();
  const { code, sentence, element, evidence, hops } = refusal;
  return (
    <ExpandableSection
      defaultExpanded={isOpen}
      headingTagOverride="h3"
      headerText={localized(sentence)}
      headerDescription={`${nameOf(element)} · ${code}`}
    >
      <SpaceBetween size="m">
        <EvidenceLines evidence={evidence} snapshot={snapshot} />
        <PathView
          label={localized(sentence)}
          ways={[{ id: code, label: code, hops, isStopped: true }]}
          snapshot={snapshot}
        />
      </SpaceBetween>
    </ExpandableSection>
  );
}

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Steps from '@cloudscape-design/components/steps';
import type { FindingDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';

/** Why this owner: every place that was asked, the last one is the hit. */
export function OwnerProof({ finding }: { finding: FindingDetail }) {
  const { text, named } = useWords();
  return (
    <Container
      header={
        <Header variant="h2" description={text('owner.description')}>
          {text('owner.title', { owner: finding.owner })}
        </Header>
      }
    >
      <Steps
        ariaLabel={text('owner.title', { owner: finding.owner })}
        steps={finding.ownerProof.map((hop) => ({
          status: hop.hit ? 'success' : 'stopped',
          statusIconAriaLabel: text(hop.hit ? 'owner.hit' : 'owner.miss'),
          header: (
            <>
              {named('ownerBy', hop.by)} – {text(hop.hit ? 'owner.hit' : 'owner.miss')}
            </>
          ),
          details: <span className="code">{hop.pointer}</span>,
        }))}
      />
    </Container>
  );
}

import SpaceBetween from '@cloudscape-design/components/space-between';
import { useParams } from 'react-router';
import type { FindingDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFinding, useRules } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { ACTIVE_FINDINGS_HREF } from '../../parts/findings-href.ts';
import { Page } from '../../parts/page.tsx';
import { useReason } from '../../parts/reason.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Mend } from './mend.tsx';
import { OwnerProof } from './owner-proof.tsx';
import { ProductSources } from './product-sources.tsx';
import { Sources } from './sources.tsx';
import { Work } from './work.tsx';

/** One finding with everything that is known of it. */
export function FindingPage() {
  const { text } = useWords();
  const { id = '' } = useParams();
  const reason = useReason();
  const finding = useFinding(id);
  const rules = useRules();
  // The sentence needs both: showing the one without the other would change the heading under the reader.
  const both = {
    data:
      finding.data && (rules.data || rules.error)
        ? { finding: finding.data, rules: rules.data?.items ?? [] }
        : undefined,
    error: finding.error,
    refetch: finding.refetch,
  };
  return (
    <Page
      title={both.data ? reason(both.data.finding) : text('finding.title')}
      crumb={text('finding.title')}
      above={[{ text: text('findings.title'), href: ACTIVE_FINDINGS_HREF }]}
    >
      <Answer query={both} waiting={<Waiting lines={30} />}>
        {(data) => <Sections finding={data.finding} rule={data.rules.find((rule) => rule.id === data.finding.rule)} />}
      </Answer>
    </Page>
  );
}

function Sections({ finding, rule }: { finding: FindingDetail; rule: Parameters<typeof Mend>[0]['rule'] }) {
  return (
    <SpaceBetween size="l">
      <Facts finding={finding} rule={rule} />
      <Work finding={finding} />
      <Mend finding={finding} rule={rule} />
      <EvidenceTable finding={finding} />
      <ProductSources finding={finding} />
      <OwnerProof finding={finding} />
      <History finding={finding} rule={rule} />
      <Sources rule={rule} />
    </SpaceBetween>
  );
}

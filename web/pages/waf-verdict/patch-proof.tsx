import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { WafPatch } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';
import { RequestText } from './request-text.tsx';

/** What the rule was tried on: attacks it stops, benign requests it must not. */
export function PatchProof({ patch }: { patch: WafPatch }) {
  const { text } = useWords();
  const { number } = useFormats();
  const { rule, proof, capacity } = patch;
  const isWhole = proof.requests > 0 && proof.blocked === proof.requests;
  return (
    <SpaceBetween size="m">
      <KeyValuePairs
        columns={2}
        items={[
          {
            label: text('waf.patch.blocked'),
            value: (
              <StatusIndicator type={isWhole ? 'success' : 'warning'}>
                {`${number(proof.blocked)}/${number(proof.requests)}`}
              </StatusIndicator>
            ),
          },
          ...proof.benign.map(({ corpus, requests, hits }) => ({
            label: text('waf.patch.benign', { corpus }),
            value: (
              <StatusIndicator type={hits === 0 ? 'success' : 'error'}>
                {`${number(hits)}/${number(requests)}`}
              </StatusIndicator>
            ),
          })),
          ...(rule ? [{ label: 'WCU', value: number(rule.wcu) }] : []),
          ...(capacity ? [{ label: text('waf.patch.capacity'), value: text('waf.patch.capacity.of', capacity) }] : []),
        ]}
      />
      {proof.through.length > 0 && (
        <ExpandableSection headerText={text('waf.patch.through', { count: proof.through.length })}>
          {proof.through.map((request, index) => (
            <RequestText key={index} request={request} label={text('waf.request', { n: index + 1, line: '' })} />
          ))}
        </ExpandableSection>
      )}
    </SpaceBetween>
  );
}

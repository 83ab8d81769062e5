import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { WafVerdict } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useElementName, useTypeName } from '../../parts/exposure/element-name.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { Prose } from '../../parts/prose.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';
import { Verdict } from '../../parts/waf/verdict.tsx';

export function Facts({ verdict }: { verdict: WafVerdict }) {
  const { text, localized } = useWords();
  const nameOf = useElementName();
  const typeName = useTypeName();
  const { entrance, decidedBy, sources } = verdict;
  return (
    <Container>
      <SpaceBetween size="m">
        <Prose text={localized(verdict.sentence)} />
        <KeyValuePairs
          columns={4}
          items={[
            { label: text('waf.verdict'), value: <Verdict verdict={verdict.verdict} /> },
            { label: text('waf.certainty'), value: text(`certainty.${verdict.certainty}`) },
            { label: text('column.severity'), value: <SeverityBadge severity={verdict.severity} /> },
            { label: text('waf.decidedBy'), value: decidedBy ? `${decidedBy.name} (${decidedBy.pointer})` : '–' },
            {
              label: text('exposure.entrance'),
              value: `${nameOf(entrance.element)} · ${typeName(entrance.element.type)}`,
            },
            {
              label: 'WebACL',
              value: entrance.webAcl ? (
                <GoLink href={`/waf/web-acls/${encodeURIComponent(entrance.webAcl.id)}`}>{entrance.webAcl.name}</GoLink>
              ) : (
                text(`wafEntrance.${entrance.state}`)
              ),
            },
            {
              label: text('waf.sources'),
              value: sources.map(({ file, licence }) => `${file} (${licence})`).join(text('list.comma')) || '–',
            },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}

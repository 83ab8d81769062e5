import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Hop } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useTypeName } from '../exposure/element-name.ts';
import { EvidenceLines } from '../evidence/evidence-lines.tsx';
import { GoLink } from '../go-link.tsx';

/** One hop: what it is, which rule decided, and where that was seen. */
export function HopFacts({ hop, snapshot }: { hop: Hop; snapshot: string }) {
  const { text } = useWords();
  const typeName = useTypeName();
  const { element, webAcl, authentication } = hop;
  const isResource = element.arn !== '';
  const items: KeyValuePairsProps.Item[] = [
    { label: text('column.type'), value: typeName(element.type) },
    ...(isResource
      ? [
          {
            label: text('column.account'),
            value: <GoLink href={`/accounts/${element.accountId}`}>{element.accountName || element.accountId}</GoLink>,
          },
          { label: text('column.region'), value: element.region },
          { label: text('column.arn'), value: <span className="code">{element.arn}</span> },
        ]
      : []),
    ...(webAcl
      ? [
          {
            label: 'WebACL',
            value: webAcl.webAcl ? (
              <GoLink href={`/waf/web-acls/${encodeURIComponent(webAcl.webAcl.id)}`}>{webAcl.webAcl.name}</GoLink>
            ) : (
              text(`webAclState.${webAcl.state}`)
            ),
          },
        ]
      : []),
    ...(authentication.length > 0
      ? [{ label: text('exposure.authentication'), value: authentication.join(text('list.comma')) }]
      : []),
  ];
  return (
    <SpaceBetween size="s">
      <KeyValuePairs columns={2} items={items} />
      <EvidenceLines evidence={hop.evidence} snapshot={snapshot} />
    </SpaceBetween>
  );
}

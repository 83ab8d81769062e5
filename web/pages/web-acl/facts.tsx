import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { WebAclDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { ActionMark } from '../../parts/waf/waf-action.tsx';

export function Facts({ acl }: { acl: WebAclDetail }) {
  const { text } = useWords();
  const { capacity, wcu, protects, exposed } = acl;
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        items={[
          { label: text('waf.scope'), value: text(`wafScope.${acl.scope}`) },
          {
            label: text('column.account'),
            value: <GoLink href={`/accounts/${acl.accountId}`}>{acl.accountName || acl.accountId}</GoLink>,
          },
          { label: text('column.region'), value: acl.region },
          { label: text('waf.defaultAction'), value: <ActionMark action={acl.defaultAction} /> },
          { label: 'WCU', value: text('waf.capacity', { wcu, included: capacity.included, most: capacity.most }) },
          { label: text('waf.protects'), value: text('waf.protects.of', { protects, exposed }) },
          { label: text('column.arn'), value: <span className="code">{acl.arn}</span> },
        ]}
      />
    </Container>
  );
}

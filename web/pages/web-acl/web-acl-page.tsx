import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useParams, useSearchParams } from 'react-router';
import type { WebAclDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useWebAcl } from '../../client/waf-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Audit } from './audit.tsx';
import { Facts } from './facts.tsx';
import { Resources } from './resources.tsx';
import { Rules } from './rules.tsx';
import { TestRequest } from './test-request.tsx';

const TABS = ['rules', 'audit', 'test', 'resources'] as const;

/** One WebACL: its rules in their order, what weakens it, what it does with a request. */
export function WebAclPage() {
  const { text } = useWords();
  const { id = '' } = useParams();
  const acl = useWebAcl(id);
  return (
    <Page title={acl.data?.name ?? 'WebACL'} above={[{ text: text('nav.waf'), href: '/waf' }]}>
      <Answer query={acl} waiting={<Waiting lines={24} />}>
        {(data) => <Detail acl={data} />}
      </Answer>
    </Page>
  );
}

function Detail({ acl }: { acl: WebAclDetail }) {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const shown = TABS.find((tab) => tab === search.get('tab')) ?? 'rules';
  return (
    <SpaceBetween size="l">
      <Facts acl={acl} />
      <Tabs
        ariaLabel={acl.name}
        activeTabId={shown}
        onChange={({ detail }) => setSearch({ tab: detail.activeTabId })}
        tabs={[
          { id: 'rules', label: text('waf.rules.count', { count: acl.items.length }), content: <Rules acl={acl} /> },
          { id: 'audit', label: text('waf.audit.count', { count: acl.audit.length }), content: <Audit acl={acl} /> },
          { id: 'test', label: text('waf.test'), content: <TestRequest acl={acl} /> },
          {
            id: 'resources',
            label: text('waf.resources.count', { count: acl.resources.length }),
            content: <Resources acl={acl} />,
          },
        ]}
      />
    </SpaceBetween>
  );
}

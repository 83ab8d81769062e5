import Tabs from '@cloudscape-design/components/tabs';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { Page } from '../../parts/page.tsx';
import { Knowledge } from './knowledge.tsx';
import { Matrix } from './matrix.tsx';
import { WebAcls } from './web-acls.tsx';

const TABS = ['acls', 'matrix', 'knowledge'] as const;

/** What the WebACLs are, what they stop, and what that is known from. */
export function WafPage() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const shown = TABS.find((tab) => tab === search.get('tab')) ?? 'acls';
  return (
    <Page title={text('nav.waf')} description={text('waf.description')}>
      <Tabs
        ariaLabel={text('nav.waf')}
        activeTabId={shown}
        onChange={({ detail }) => setSearch({ tab: detail.activeTabId })}
        tabs={[
          { id: 'acls', label: text('waf.acls'), content: <WebAcls /> },
          { id: 'matrix', label: text('waf.matrix'), content: <Matrix /> },
          { id: 'knowledge', label: text('waf.knowledge'), content: <Knowledge /> },
        ]}
      />
    </Page>
  );
}

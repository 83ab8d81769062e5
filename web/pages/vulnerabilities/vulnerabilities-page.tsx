import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { Page } from '../../parts/page.tsx';
import { CheckedFixes } from './checked-fixes.tsx';
import { Opinions } from './opinions.tsx';
import { Summary } from './summary.tsx';
import { ToMend } from './to-mend.tsx';

const TABS = ['list', 'checked', 'opinions'] as const;

/** What is vulnerable in the organization: what to do about it, what was done, and what Inspector says. */
export function VulnerabilitiesPage() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const shown = TABS.find((tab) => tab === search.get('tab')) ?? 'list';
  return (
    <Page title={text('nav.vulnerabilities')} description={text('vulnerabilities.description')}>
      <SpaceBetween size="l">
        <Summary />
        <Tabs
          ariaLabel={text('nav.vulnerabilities')}
          activeTabId={shown}
          onChange={({ detail }) => setSearch({ tab: detail.activeTabId })}
          tabs={[
            { id: 'list', label: text('vulnerabilities.list'), content: <ToMend /> },
            { id: 'checked', label: text('vulnerabilities.checked'), content: <CheckedFixes /> },
            { id: 'opinions', label: text('vulnerabilities.opinions'), content: <Opinions /> },
          ]}
        />
      </SpaceBetween>
    </Page>
  );
}

import Tabs from '@cloudscape-design/components/tabs';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { Page } from '../../parts/page.tsx';
import { Controls } from './controls.tsx';
import { Credentials } from './credentials.tsx';
import { Summary } from './summary.tsx';

const TABS = ['summary', 'credentials', 'controls'] as const;

/** Who holds long-lived credentials, and what AWS's own controls would say. */
export function KeysPage() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const shown = TABS.find((tab) => tab === search.get('tab')) ?? 'summary';
  return (
    <Page title={text('keys.title')} description={text('keys.description')}>
      <Tabs
        ariaLabel={text('keys.title')}
        activeTabId={shown}
        onChange={({ detail }) => setSearch({ tab: detail.activeTabId })}
        tabs={[
          { id: 'summary', label: text('keys.summary'), content: <Summary /> },
          { id: 'credentials', label: text('keys.credentials'), content: <Credentials /> },
          { id: 'controls', label: text('keys.controls'), content: <Controls /> },
        ]}
      />
    </Page>
  );
}

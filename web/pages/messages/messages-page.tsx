import Tabs from '@cloudscape-design/components/tabs';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import { Page } from '../../parts/page.tsx';
import { DryRun } from './dry-run.tsx';
import { Log } from './log.tsx';
import { Preview } from './preview.tsx';

const TABS = ['log', 'preview', 'dry-run'] as const;

/** What was told to whom, how it looks, and how much it would be. */
export function MessagesPage() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const session = useSession().data;
  const shown = TABS.find((tab) => tab === search.get('tab')) ?? 'log';
  return (
    <Page title={text('nav.messages')} description={text('messages.description')}>
      <Tabs
        ariaLabel={text('nav.messages')}
        activeTabId={shown}
        onChange={({ detail }) => setSearch({ tab: detail.activeTabId })}
        tabs={[
          { id: 'log', label: text('messages.log'), content: <Log /> },
          ...(may(session, 'messages:manage')
            ? [{ id: 'preview', label: text('messages.preview'), content: <Preview /> }]
            : []),
          { id: 'dry-run', label: text('messages.dryRun'), content: <DryRun /> },
        ]}
      />
    </Page>
  );
}

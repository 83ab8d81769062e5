import Tabs from '@cloudscape-design/components/tabs';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { usePolicy } from '../../client/policy-queries.ts';
import { may, useSession } from '../../client/session.ts';
import { Answer } from '../../parts/answer.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Editor } from './editor.tsx';
import { Present } from './present/present.tsx';

/** What holds at present, and a text tried out before it holds. */
export function PolicyPage() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const session = useSession().data;
  const policy = usePolicy();
  const mayPropose = may(session, 'policy:propose');
  const shown = search.get('tab') === 'edit' ? 'edit' : 'present';
  return (
    <Page
      title={text('nav.policy')}
      description={text('policy.description')}
      actions={mayPropose && <GoButton href="/policy/wizard">{text('policy.wizard')}</GoButton>}
    >
      <Answer query={policy} waiting={<Waiting lines={20} />}>
        {(data) =>
          mayPropose ? (
            <Tabs
              ariaLabel={text('nav.policy')}
              activeTabId={shown}
              onChange={({ detail }) => setSearch({ tab: detail.activeTabId })}
              tabs={[
                { id: 'present', label: text('policy.present'), content: <Present policy={data} /> },
                { id: 'edit', label: text('policy.edit'), content: <Editor policy={data} /> },
              ]}
            />
          ) : (
            <Present policy={data} />
          )
        }
      </Answer>
    </Page>
  );
}

import { useWords } from '../../app/language.tsx';
import { usePolicy } from '../../client/policy-queries.ts';
import { may, useSession } from '../../client/session.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Dialogue } from './dialogue.tsx';

/** From a first scan to a decided policy, question by question. */
export function PolicyWizardPage() {
  const { text } = useWords();
  const session = useSession().data;
  const policy = usePolicy();
  return (
    <Page
      title={text('policy.wizard')}
      description={text('wizard.description')}
      above={[{ text: text('nav.policy'), href: '/policy' }]}
    >
      {session && !may(session, 'policy:propose') ? (
        <Empty
          title={text('wizard.denied')}
          next={text('wizard.denied.next')}
          action={<GoButton href="/policy">{text('nav.policy')}</GoButton>}
        />
      ) : (
        <Answer query={policy} waiting={<Waiting lines={20} />}>
          {(data) => <Dialogue policy={data} />}
        </Answer>
      )}
    </Page>
  );
}

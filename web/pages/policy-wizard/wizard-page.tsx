import { useWords } from '../../app/language.tsx';
import { usePolicy } from '../../client/policy-queries.ts';
import { may, useSession } from '../../client/session.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { GoButton } from '../../parts/go-link.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { Dialogue } from './dialogue.tsx';
import { Frame } from './frame.tsx';

/** From a first scan to a decided policy, question by question. */
export function PolicyWizardPage() {
  const { text } = useWords();
  const session = useSession().data;
  const policy = usePolicy();
  if (session && !may(session, 'policy:propose')) {
    return (
      <Frame>
        <Empty
          title={text('wizard.denied')}
          next={text('wizard.denied.next')}
          action={<GoButton href="/policy">{text('nav.policy')}</GoButton>}
        />
      </Frame>
    );
  }
  if (policy.data) return <Dialogue policy={policy.data} />;
  return (
    <Frame>
      <Answer query={policy} waiting={<Waiting lines={20} />}>
        {() => null}
      </Answer>
    </Frame>
  );
}

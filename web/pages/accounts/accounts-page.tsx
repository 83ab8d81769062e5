import { useWords } from '../../app/language.tsx';
import { useAccounts } from '../../client/queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { AccountTree } from './account-tree.tsx';

/** The organization as a tree, with what was found and what was seen in each account. */
export function AccountsPage() {
  const { text } = useWords();
  const accounts = useAccounts();
  return (
    <Page title={text('accounts.title')} description={text('accounts.description')}>
      <Answer query={accounts} waiting={<Waiting lines={24} />}>
        {(data) => <AccountTree accounts={data.items} />}
      </Answer>
    </Page>
  );
}

import { useWords } from '../../app/language.tsx';
import { useActions, useFixes, useRules } from '../../client/queries.ts';
import { ActionList } from '../../parts/action-list.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';

/** Everything there is to do, the first 200. */
export function ActionsPage() {
  const { text } = useWords();
  const actions = useActions();
  const rules = useRules();
  const fixes = useFixes();
  const all = {
    data:
      actions.data && rules.data && fixes.data
        ? { actions: actions.data, rules: rules.data.items, fixes: fixes.data.items }
        : undefined,
    error: actions.error ?? rules.error ?? fixes.error,
    refetch: () => void Promise.all([actions.refetch(), rules.refetch(), fixes.refetch()]),
  };
  return (
    <Page title={text('actions.title')} description={text('actions.description')}>
      <Answer query={all} waiting={<Waiting lines={30} />}>
        {(data) => (
          <ActionList
            title={
              data.actions.total > data.actions.items.length
                ? text('actions.first', { count: data.actions.items.length, total: data.actions.total })
                : text('actions.open')
            }
            actions={data.actions.items}
            rules={data.rules}
            fixes={data.fixes}
            empty={<Empty title={text('today.nothing')} next={text('today.nothing.next')} />}
          />
        )}
      </Answer>
    </Page>
  );
}

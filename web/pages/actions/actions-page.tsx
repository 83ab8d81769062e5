import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSearchParams } from 'react-router';
import { useWords } from '../../app/language.tsx';
import { useActions, useFixes, useRules } from '../../client/queries.ts';
import { ActionList } from '../../parts/action-list.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { BurndownChart } from './burndown-chart.tsx';

/** Everything there is to do, the first 200, by due date or by the risk it removes; and how the work goes. */
export function ActionsPage() {
  const { text } = useWords();
  const [search, setSearch] = useSearchParams();
  const by = search.get('by') === 'risk' ? 'risk' : 'due';
  const actions = useActions(by);
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
    <Page title={text('actions.title')} description={text(`actions.description.${by}`)}>
      <Answer query={all} waiting={<Waiting lines={30} />}>
        {(data) => (
          <SpaceBetween size="l">
            <BurndownChart />
            <ActionList
              title={
                data.actions.total > data.actions.items.length
                  ? text('actions.first', { count: data.actions.items.length, total: data.actions.total })
                  : text('actions.open')
              }
              actions={data.actions.items}
              rules={data.rules}
              fixes={data.fixes}
              showsValue={by === 'risk'}
              more={
                <SegmentedControl
                  label={text('actions.order')}
                  selectedId={by}
                  options={(['due', 'risk'] as const).map((id) => ({ id, text: text(`actions.order.${id}`) }))}
                  onChange={({ detail }) => setSearch(detail.selectedId === 'risk' ? { by: 'risk' } : {})}
                />
              }
              empty={<Empty title={text('today.nothing')} next={text('today.nothing.next')} />}
            />
          </SpaceBetween>
        )}
      </Answer>
    </Page>
  );
}

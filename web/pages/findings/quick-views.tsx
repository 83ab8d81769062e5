import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { type FilterToken, formatFilterToken } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { ListState } from '../../parts/filter/use-list-state.ts';
import { ACTIVE } from '../../parts/findings-href.ts';

/** Questions everybody asks, one click each; saved views hold the others. The one that is shown is marked. */
export function QuickViews({ list }: { list: ListState }) {
  const { text } = useWords();
  const views: readonly { id: string; text: string; tokens: readonly FilterToken[] }[] = [
    { id: 'active', text: text('view.active'), tokens: [ACTIVE] },
    {
      id: 'grave',
      text: text('view.grave'),
      tokens: [ACTIVE, { property: 'severity', operator: '=', values: ['critical', 'high'] }],
    },
    {
      id: 'unseen',
      text: text('view.unseen'),
      tokens: [{ property: 'state', operator: '=', values: ['not-looked-at'] }],
    },
    { id: 'all', text: text('view.all'), tokens: [] },
  ];
  const shown = views.find(
    ({ tokens }) => list.filter.operation === 'and' && keyOf(tokens) === keyOf(list.filter.tokens),
  );
  return (
    <SegmentedControl
      label={text('view.label')}
      selectedId={shown?.id ?? null}
      options={views.map(({ id, text: label }) => ({ id, text: label }))}
      onChange={({ detail }) => {
        const chosen = views.find(({ id }) => id === detail.selectedId);
        if (chosen) list.setFilter({ operation: 'and', tokens: chosen.tokens });
      }}
    />
  );
}

function keyOf(tokens: readonly FilterToken[]): string {
  return tokens.map(formatFilterToken).join('&');
}

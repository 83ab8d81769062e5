import Button from '@cloudscape-design/components/button';
import { EMPTY_FILTER, type Filter } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import type { ListState } from './use-list-state.ts';

/** The way out of a filter that matches nothing. */
export function ClearFilter({ list, to = EMPTY_FILTER }: { list: ListState; to?: Filter }) {
  const { text } = useWords();
  return <Button onClick={() => list.setFilter(to)}>{text('filter.clear')}</Button>;
}

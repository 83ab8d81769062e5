import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { formatViewFilter, parseViewFilter, type SavedView } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { may, useSession } from '../../client/session.ts';
import { useViews } from '../../client/work-queries.ts';
import type { ListState } from '../../parts/filter/use-list-state.ts';
import { ViewMenu } from './view-menu.tsx';

/** Views that come with the program, one's own and those others share. The one that is shown is marked. */
export function SavedViews({ list }: { list: ListState }) {
  const { text, localized } = useWords();
  const session = useSession().data;
  const query = useViews();
  const views = query.data?.items ?? [];
  const me = session?.subject ?? '';
  const present = formatViewFilter(list.filter);
  const shown = views.find(({ filter }) => formatViewFilter(parseViewFilter(filter)) === present);
  const option = (view: SavedView): SelectProps.Option => ({
    value: view.id,
    label: view.title ? localized(view.title) : view.name,
    ...(view.builtIn || (view.owner === me && !view.shared)
      ? {}
      : { tags: [view.owner === me ? text('savedView.isShared') : view.owner] }),
  });
  const group = (label: string, members: readonly SavedView[]): SelectProps.OptionGroup[] =>
    members.length === 0 ? [] : [{ label, options: members.map(option) }];
  return (
    <>
      <div className="view-select">
        <Select
          ariaLabel={text('savedView.label')}
          placeholder={text('savedView.choose')}
          filteringType={views.length > 15 ? 'auto' : 'none'}
          expandToViewport
          statusType={query.error ? 'error' : query.data ? 'finished' : 'loading'}
          errorText={query.error?.message ?? ''}
          loadingText={text('shell.loading')}
          selectedOption={shown ? option(shown) : null}
          options={[
            ...group(
              text('savedView.builtIn'),
              views.filter(({ builtIn }) => builtIn),
            ),
            ...group(
              text('savedView.mine'),
              views.filter(({ builtIn, owner }) => !builtIn && owner === me),
            ),
            ...group(
              text('savedView.shared'),
              views.filter(({ builtIn, owner }) => !builtIn && owner !== me),
            ),
          ]}
          onChange={({ detail }) => {
            const chosen = views.find(({ id }) => id === detail.selectedOption.value);
            if (chosen) list.setView(parseViewFilter(chosen.filter), chosen.sort);
          }}
        />
      </div>
      {may(session, 'views:write') && (
        <ViewMenu list={list} shown={shown?.owner === me && !shown.builtIn ? shown : undefined} />
      )}
    </>
  );
}

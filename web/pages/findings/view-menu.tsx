import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useState } from 'react';
import type { SavedView } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useSaveView } from '../../client/work-queries.ts';
import { Dialog } from '../../parts/dialog.tsx';
import type { ListState } from '../../parts/filter/use-list-state.ts';
import { RemoveView } from './remove-view.tsx';
import { SaveView } from './save-view.tsx';

interface ViewMenuProps {
  readonly list: ListState;
  /** The view that is shown, when it is one's own. */
  readonly shown: SavedView | undefined;
}

/** What can be done with views: save the present filter; share or remove the one of one's own that is shown. */
export function ViewMenu({ list, shown }: ViewMenuProps) {
  const { text } = useWords();
  const [dialog, setDialog] = useState<{ kind: 'save' } | { kind: 'remove'; view: SavedView }>();
  const share = useSaveView();
  const close = () => setDialog(undefined);
  return (
    <>
      <ButtonDropdown
        variant="icon"
        expandToViewport
        ariaLabel={text('savedView.manage')}
        loading={share.isPending}
        items={[
          { id: 'save', text: text('savedView.save') },
          ...(shown
            ? [
                { id: 'share', text: text(shown.shared ? 'savedView.unshare' : 'savedView.share') },
                { id: 'remove', text: text('savedView.remove') },
              ]
            : []),
        ]}
        onItemClick={({ detail }) => {
          if (detail.id === 'save') setDialog({ kind: 'save' });
          if (shown === undefined) return;
          if (detail.id === 'remove') setDialog({ kind: 'remove', view: shown });
          if (detail.id === 'share') {
            const { id, name, filter, sort } = shown;
            share.mutate({ id, name, filter, sort, shared: !shown.shared });
          }
        }}
      />
      {share.error && (
        <Dialog title={text('savedView.share')} problem={share.error} onClose={share.reset}>
          {text('savedView.share.failed')}
        </Dialog>
      )}
      {dialog?.kind === 'save' && <SaveView list={list} onClose={close} />}
      {dialog?.kind === 'remove' && <RemoveView view={dialog.view} onClose={close} />}
    </>
  );
}

import type { SavedView } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useRemoveView } from '../../client/work-queries.ts';
import { Dialog } from '../../parts/dialog.tsx';

/** Removes a view of one's own, after one more question. */
export function RemoveView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { text } = useWords();
  const remove = useRemoveView();
  return (
    <Dialog
      title={text('savedView.remove')}
      doLabel={text('savedView.remove.do')}
      isDoing={remove.isPending}
      problem={remove.error}
      onDo={() => remove.mutate(view.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <div>
        {text('savedView.remove.about', { name: view.name })} {view.shared && text('savedView.remove.shared')}
      </div>
    </Dialog>
  );
}

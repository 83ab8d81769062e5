import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { formatViewFilter } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useSaveView } from '../../client/work-queries.ts';
import { Dialog } from '../../parts/dialog.tsx';
import type { ListState } from '../../parts/filter/use-list-state.ts';

const MAX_NAME = 100;

/** Keeps the present filter and order under a name. */
export function SaveView({ list, onClose }: { list: ListState; onClose: () => void }) {
  const { text } = useWords();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const save = useSaveView();
  return (
    <Dialog
      title={text('savedView.save.title')}
      doLabel={text('savedView.save.do')}
      canDo={name.trim() !== ''}
      isDoing={save.isPending}
      problem={save.error}
      onDo={() =>
        save.mutate(
          { name: name.trim(), filter: formatViewFilter(list.filter), sort: list.sort, shared },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <FormField label={text('savedView.name')} description={text('savedView.save.about')}>
        <Input value={name} onChange={({ detail }) => setName(detail.value.slice(0, MAX_NAME))} />
      </FormField>
      <Checkbox
        checked={shared}
        description={text('savedView.share.about')}
        onChange={({ detail }) => setShared(detail.checked)}
      >
        {text('savedView.share')}
      </Checkbox>
    </Dialog>
  );
}

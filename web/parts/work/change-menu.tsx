import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useWords } from '../../app/language.tsx';
import { useSession } from '../../client/session.ts';
import type { ChangeKind, Draft } from './draft.ts';

export const NO_DRAFT: Omit<Draft, 'kind'> = { to: '', days: 7, note: '' };

interface ChangeMenuProps {
  readonly kinds: readonly ChangeKind[];
  readonly label: string;
  readonly onChoose: (start: Draft) => void;
}

/** What one may do with findings; the choice begins a draft. */
export function ChangeMenu({ kinds, label, onChoose }: ChangeMenuProps) {
  const { text } = useWords();
  const me = useSession().data?.subject ?? '';
  const starts: readonly { readonly id: string; readonly text: string; readonly draft: Draft }[] = kinds.flatMap(
    (kind) => [
      ...(kind === 'assign'
        ? [{ id: 'me', text: text('caseChange.assign.toMe'), draft: { ...NO_DRAFT, kind, to: me } }]
        : []),
      { id: kind, text: text(`caseChange.${kind}.menu`), draft: { ...NO_DRAFT, kind } },
    ],
  );
  return (
    <ButtonDropdown
      expandToViewport
      items={starts.map(({ id, text: item }) => ({ id, text: item }))}
      onItemClick={({ detail }) => {
        const start = starts.find(({ id }) => id === detail.id);
        if (start) onChoose(start.draft);
      }}
    >
      {label}
    </ButtonDropdown>
  );
}

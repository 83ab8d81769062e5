import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { NetworkPart } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useTypeName } from '../../parts/exposure/element-name.ts';
import type { PartEdit } from './edits.ts';

interface EditListProps {
  readonly edits: readonly PartEdit[];
  readonly onOpen: (part: NetworkPart) => void;
  readonly onDrop: (part: NetworkPart) => void;
}

/** Everything that is different in the copy. */
export function EditList({ edits, onOpen, onDrop }: EditListProps) {
  const { text } = useWords();
  const typeName = useTypeName();
  if (edits.length === 0) return null;
  return (
    <Container
      header={
        <Header variant="h2" counter={`(${edits.length})`}>
          {text('whatIf.edits')}
        </Header>
      }
    >
      <ul className="plain-list">
        {edits.map(({ part, edit }) => (
          <li key={`${part.kind} ${part.accountId} ${part.region} ${part.id}`} className="wrapping-row">
            <Button variant="inline-link" onClick={() => onOpen(part)}>
              {part.name || part.id}
            </Button>
            <span>
              {typeName(part.kind)} · {text(edit.op === 'remove' ? 'whatIf.removed' : 'whatIf.edited')}
            </span>
            <Button
              iconName="undo"
              variant="icon"
              ariaLabel={text('whatIf.restore.of', { name: part.name || part.id })}
              onClick={() => onDrop(part)}
            />
          </li>
        ))}
      </ul>
    </Container>
  );
}

import type { ElementChange } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Age } from '../moment.tsx';
import { useElementName } from './element-name.ts';

/** What was different in one element: `sg-web: 10.0.0.0/8 → 0.0.0.0/0`. */
export function ElementChangeLine({ change, hasPointer = false }: { change: ElementChange; hasPointer?: boolean }) {
  const { text } = useWords();
  const nameOf = useElementName();
  const { before, after, at, pointer } = change;
  return (
    <div>
      {text(`elementChange.${change.change}`, { element: nameOf(change.element) })}
      {(before !== undefined || after !== undefined) && (
        <>
          {' '}
          <span className="code">
            {before ?? '–'} → {after ?? '–'}
          </span>
        </>
      )}
      {hasPointer && pointer !== '' && (
        <>
          {' '}
          <span className="code">{pointer}</span>
        </>
      )}
      {at !== undefined && (
        <>
          {' '}
          (<Age at={at} />)
        </>
      )}
    </div>
  );
}

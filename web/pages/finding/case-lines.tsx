import type { ReactNode } from 'react';
import type { CaseEntry } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { exceptionHref, isException } from '../../parts/work/exception-href.ts';

/** Who writes what a look changed. */
const LOOK = 'yagura';

interface CaseLine {
  readonly header: string;
  readonly note: ReactNode;
}

/** What somebody did with a finding, in words. */
export function useCaseLine(): (entry: CaseEntry) => CaseLine {
  const { text, named } = useWords();
  const { date } = useFormats();
  const name = ({ kind }: CaseEntry, value: string): string => {
    if (value === '') return text('work.nobody');
    if (kind === 'stage') return named('stage', value);
    if (kind === 'hand-over') return named('side', value);
    return kind === 'snooze' ? date(value) : value;
  };
  return (entry) => {
    const kind = entry.kind === 'snooze' && entry.to === '' ? 'wake' : entry.kind;
    return {
      header: text(`case.${kind}`, { from: name(entry, entry.from), to: name(entry, entry.to) }),
      note: <Note entry={entry} />,
    };
  };
}

/** The notes of looks are codes or name an exception; those of people are what they wrote. */
function Note({ entry: { by, note } }: { entry: CaseEntry }) {
  const { text, named } = useWords();
  if (note === '') return null;
  if (by !== LOOK) return <div className="prose">{note}</div>;
  if (isException(note)) return <GoLink href={exceptionHref(note)}>{text('finding.exception')}</GoLink>;
  return <div>{named('lookNote', note)}</div>;
}

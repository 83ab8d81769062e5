import { CASE_TEXTS, LOOK_NOTE_TEXTS, SIDE_TEXTS, STAGE_TEXTS } from '#casework';
import { EXCEPTION_PREFIX, LOOK } from '#findings';
import { fillTemplate, type Language } from '#kernel';
import type { CaseEntry } from '#api/contract';

/** What somebody did with a finding, as one line of text. */
export function caseText(entry: CaseEntry, lang: Language): string {
  const said = fillTemplate(CASE_TEXTS[entry.kind][lang], {
    from: nameOf(entry, entry.from, lang),
    to: nameOf(entry, entry.to, lang),
  });
  const note = noteOf(entry, lang);
  return note === '' ? said : `${said} – ${note}`;
}

function nameOf({ kind }: CaseEntry, value: string, lang: Language): string {
  if (value === '') return '–';
  const texts = kind === 'stage' ? STAGE_TEXTS : kind === 'hand-over' ? SIDE_TEXTS : {};
  const known: Readonly<Record<string, { readonly [language in Language]: string }>> = texts;
  return (Object.hasOwn(known, value) ? known[value]?.[lang] : undefined) ?? value;
}

/** The notes of looks are codes; those of people are what they wrote. */
function noteOf({ by, note }: CaseEntry, lang: Language): string {
  if (by !== LOOK || note.startsWith(EXCEPTION_PREFIX)) return note;
  const known: Readonly<Record<string, { readonly [language in Language]: string }>> = LOOK_NOTE_TEXTS;
  return (Object.hasOwn(known, note) ? known[note]?.[lang] : undefined) ?? note;
}

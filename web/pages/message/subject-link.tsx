import type { Message } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { findingsHref } from '../../parts/findings-href.ts';
import { GoLink } from '../../parts/go-link.tsx';

/** Where the console shows what a message is about. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
  action: (id) => findingsHref({ property: 'action', operator: '=', values: [id] }),
  exception: (id) => `/exceptions/${encodeURIComponent(id)}`,
  score: () => '/score',
  drill: (id) => `/drills/${encodeURIComponent(id)}`,
  key: () => '/keys',
};

export function SubjectLink({ subject: { kind, id } }: { subject: Message['subject'] }) {
  const { named } = useWords();
  const place = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
  const name = named('subjectKind', kind);
  return place ? <GoLink href={place(id)}>{name}</GoLink> : name;
}

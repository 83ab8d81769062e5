import { placeOf } from '#analysis/vulnerability';
import type { Change } from '#platform/store';
import type { Advisory } from '../contract.ts';

/** Packages and vulnerabilities of which a feed says something else than before. */
export interface TouchedNames {
  add(advisory: Advisory): void;
  addName(vulnerability: string): void;
  /** Too many, or too uncertain, to be told one by one. */
  isFull(): boolean;
  readonly places: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Names told one by one; for more of them everything is judged anew. */
const MAX_NAMES = 10_000;

/** `isCutOff`: an earlier attempt changed things that nobody can name any more. */
export function touchedNames(isCutOff: boolean): TouchedNames {
  const places = new Set<string>();
  const names = new Set<string>();
  const isFull = () => isCutOff || places.size + names.size > MAX_NAMES;
  const addName = (name: string) => {
    if (!isFull()) names.add(name);
  };
  return {
    places,
    names,
    isFull,
    addName,
    add({ id, aliases, affected }) {
      for (const name of [id, ...aliases]) addName(name);
      for (const { ecosystem, name } of affected) if (!isFull()) places.add(placeOf(ecosystem, name));
    },
  };
}

/** Probabilities stand beside a decision and change none, but every one of them moves each day. */
const BESIDE: ReadonlySet<string> = new Set(['epss']);

/** What has to be judged anew because of it. */
export function changesOf(source: string, touched: TouchedNames, isEverything: boolean): readonly Change[] {
  if (BESIDE.has(source)) return [];
  if (isEverything || touched.isFull()) return [{ source, what: 'knowledge' }];
  return [
    ...[...touched.places].map((target): Change => ({ source, what: 'package', target })),
    ...[...touched.names].map((target): Change => ({ source, what: 'vulnerability', target })),
  ];
}

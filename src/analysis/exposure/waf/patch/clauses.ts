import type { HttpRequest } from '../contract.ts';
import { type Atom, holds, type Part, partsOf, statementOf } from './atom.ts';
import type { WafStatement } from './contract.ts';
import type { Piece } from './cover.ts';
import { distinctParts, isChosen, isTelling } from './distinct.ts';
import { signsIn } from './signs.ts';
import { harmlessTwin, hasPayload } from './twins.ts';

/** Comparisons that must hold together. */
export type Clause = readonly Atom[];

type Parts = ReadonlyMap<Part, string>;

/** Requests wanted are few; a pack with more is not made better by looking at all pairs. */
const MOST_CANDIDATES = 4_000;

/** Parts every request has alike, whose text is the client's and not the attack's. */
const NOT_LOOKED_AT = new Set<Part>([
  'header host',
  'header content-length',
  'header connection',
  'header accept',
  'header accept-encoding',
  'header accept-language',
]);

/** A client as clients name themselves: whoever is blocked by it is blocked for their browser. */
const ORDINARY_CLIENT = /^[\w\s./;:()+,-]*$/;

/**
 * Clauses that hold for some of the attacks and for nothing of ordinary use: a telling piece on the attack's path, by
 * itself where the attack is bound to no path, or the path alone where nothing else carries the attack.
 */
export function clausesFor(
  attacks: readonly HttpRequest[],
  benign: readonly HttpRequest[],
  wcuOf: (statement: WafStatement) => number,
): readonly Piece<Clause>[] {
  const wanted = attacks.map(partsOf);
  const ordinary = [...benign, ...attacks.filter(hasPayload).map(harmlessTwin)].map(partsOf);
  const isOrdinary = (clause: Clause): boolean => ordinary.some((parts) => clause.every((atom) => holds(atom, parts)));
  const pieces: Piece<Clause>[] = [];
  for (const clause of candidates(attacks, wanted)) {
    if (isOrdinary(clause)) continue;
    const covers = new Set(
      wanted.flatMap((parts, index) => (clause.every((atom) => holds(atom, parts)) ? [index] : [])),
    );
    pieces.push({ what: clause, covers, price: wcuOf(clauseStatement(clause)) });
  }
  return pieces;
}

/** A clause as WAFv2 writes it. */
export function clauseStatement(clause: Clause): WafStatement {
  const statements = clause.map((atom) => statementOf(atom, clause.length === 1));
  const [only] = statements;
  return statements.length === 1 && only !== undefined ? only : { AndStatement: { Statements: statements } };
}

function candidates(attacks: readonly HttpRequest[], wanted: readonly Parts[]): readonly Clause[] {
  const found = new Map<string, Clause>();
  const add = (clause: Clause): void => {
    if (found.size < MOST_CANDIDATES) found.set(JSON.stringify(clause), clause);
  };
  const pathsWith = pathCounter(wanted);
  for (const [index, parts] of wanted.entries()) {
    const path: Atom = { part: 'path', constraint: 'EXACTLY', search: (parts.get('path') ?? '').slice(0, 200) };
    const isSpecific = path.search !== '/' && !isChosen(path.search);
    const request = attacks[index];
    if (request !== undefined && !hasPayload(request) && isSpecific) add([path]);
    for (const [part, text] of parts) {
      if (NOT_LOOKED_AT.has(part) || (part === 'header user-agent' && ORDINARY_CLIENT.test(text))) continue;
      for (const { search, standsAlone } of searchesIn(text)) {
        const atom: Atom = { part, constraint: 'CONTAINS', search };
        if (mayStandAlone(standsAlone, isSpecific && part !== 'path', () => pathsWith(atom))) add([atom]);
        if (part !== 'path' && isSpecific) add([path, atom]);
      }
    }
  }
  return [...found.values()];
}

function mayStandAlone(how: Search['standsAlone'], hasPath: boolean, paths: () => number): boolean {
  if (how === 'always' || how === 'never') return how === 'always';
  return !hasPath || (how === 'unbound' && paths() > 1);
}

interface Search {
  readonly search: string;
  /** `unbound`: where the attack is bound to no path; `without-path`: where it has none. */
  readonly standsAlone: 'always' | 'unbound' | 'without-path' | 'never';
}

/** What may be searched for, best first. */
function searchesIn(text: string): readonly Search[] {
  return [
    ...signsIn(text).map(({ sign, isExclusive }): Search => {
      return { search: sign, standsAlone: isExclusive ? 'always' : 'without-path' };
    }),
    ...distinctParts(text).map((search): Search => {
      return { search, standsAlone: isTelling(search) ? 'unbound' : 'never' };
    }),
  ];
}

/** On how many paths an atom holds: one that holds on several belongs to no path. */
function pathCounter(wanted: readonly Parts[]): (atom: Atom) => number {
  return (atom) => new Set(wanted.filter((parts) => holds(atom, parts)).map((parts) => parts.get('path'))).size;
}

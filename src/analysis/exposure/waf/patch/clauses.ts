import type { HttpRequest } from '../contract.ts';
import { type Atom, holds, type Part, partsOf, statementOf } from './atom.ts';
import type { WafStatement } from './contract.ts';
import type { Piece } from './cover.ts';
import { distinctParts, isChosen, isTelling } from './distinct.ts';
import { isOrdinaryHeader, isStrange } from './ordinary-headers.ts';
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
  for (const { clause, doubt } of candidates(attacks, wanted)) {
    if (isOrdinary(clause)) continue;
    const covers = new Set(
      wanted.flatMap((parts, index) => (clause.every((atom) => holds(atom, parts)) ? [index] : [])),
    );
    pieces.push({ what: clause, covers, price: wcuOf(clauseStatement(clause)) + doubt });
  }
  return pieces;
}

interface Candidate {
  readonly clause: Clause;
  readonly doubt: number;
}

/** Added to the capacity units: a sign of attack is worth more than words that only this request had. */
const DOUBT = { sign: 0, telling: 15, words: 50, path: 80 } as const;

/** A clause as WAFv2 writes it. */
export function clauseStatement(clause: Clause): WafStatement {
  const statements = clause.map((atom) => statementOf(atom, clause.length === 1));
  const [only] = statements;
  return statements.length === 1 && only !== undefined ? only : { AndStatement: { Statements: statements } };
}

function candidates(attacks: readonly HttpRequest[], wanted: readonly Parts[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (clause: Clause, doubt: number): void => {
    const key = JSON.stringify(clause);
    if (found.size < MOST_CANDIDATES && !found.has(key)) found.set(key, { clause, doubt });
  };
  const pathsWith = pathCounter(wanted);
  for (const [index, parts] of wanted.entries()) {
    const path = pathAtom(parts.get('path') ?? '');
    const request = attacks[index];
    const isBare = request !== undefined && !hasPayload(request);
    if (isBare && path?.constraint === 'EXACTLY' && path.search !== '/') add([path], DOUBT.path);
    for (const [part, text] of parts) {
      if (NOT_LOOKED_AT.has(part) || (part === 'header user-agent' && ORDINARY_CLIENT.test(text))) continue;
      for (const { search, standsAlone, doubt } of searchesIn(text)) {
        if (isOrdinaryHeader(part.slice('header '.length)) && !isStrange(search)) continue;
        const atom: Atom = { part, constraint: 'CONTAINS', search };
        const isUnbound = standsAlone === 'unbound' && (path === undefined || pathsWith(atom) > 1);
        if (part === 'written-path') {
          if (doubt === DOUBT.sign) add([atom], doubt);
          continue;
        }
        if (part === 'path') {
          if (standsAlone !== 'never' || doubt === DOUBT.sign) add([atom], doubt);
          continue;
        }
        if (standsAlone === 'always' || isUnbound) add([atom], doubt);
        // On the start page ordinary words are everybody's.
        if (path !== undefined && (path.search !== '/' || doubt < DOUBT.words)) add([path, atom], doubt);
      }
    }
  }
  return [...found.values()];
}

/** What narrows a rule to the path of an attack: the path, or its longest part that the renderer did not choose. */
function pathAtom(path: string): Atom | undefined {
  if (!isChosen(path)) return { part: 'path', constraint: 'EXACTLY', search: path.slice(0, 200) };
  const runs = path
    .split('/')
    .map((one) => (isChosen(one) ? '\n' : one))
    .join('/')
    .split('\n');
  const [search = ''] = runs.toSorted((a, b) => b.length - a.length);
  return search.length < 4 ? undefined : { part: 'path', constraint: 'CONTAINS', search: search.slice(0, 200) };
}

interface Search {
  readonly search: string;
  /** `unbound`: where the attack stands on several paths. */
  readonly standsAlone: 'always' | 'unbound' | 'never';
  readonly doubt: number;
}

/** What may be searched for, best first. */
function searchesIn(text: string): readonly Search[] {
  return [
    ...signsIn(text).map(({ sign, isExclusive }): Search => {
      return { search: sign, standsAlone: isExclusive ? 'always' : 'never', doubt: DOUBT.sign };
    }),
    ...distinctParts(text).map((search): Search => {
      return isTelling(search)
        ? { search, standsAlone: 'unbound', doubt: DOUBT.telling }
        : { search, standsAlone: 'never', doubt: DOUBT.words };
    }),
  ];
}

/** On how many paths an atom holds: one that holds on several belongs to no path. */
function pathCounter(wanted: readonly Parts[]): (atom: Atom) => number {
  return (atom) => new Set(wanted.filter((parts) => holds(atom, parts)).map((parts) => parts.get('path'))).size;
}

import { parseCidr } from '#analysis/addresses';
import { type Endpoint as AnalysedEnd, refOf } from '#analysis/exposure/network';
import { didYouMean } from '#kernel';
import type { Endpoint, EndpointEcho } from '#api/contract';
import type { KnownNetwork } from '../known-network.ts';
import { toElement } from '../shapes.ts';
import { endsOf, type KnownEnd, toEndpoint } from './catalogue.ts';

/** What an end may have meant, at most. */
const MAX_SUGGESTIONS = 10;

/** Names that a mistyped one is compared with. */
const MAX_COMPARED = 5_000;

const INTERNET: Endpoint = { kind: 'internet', text: 'internet', label: 'internet' };
const ON_PREMISES: Endpoint = { kind: 'on-premises', text: 'on-premises', label: 'on-premises' };

/** Reads one end of a question as a person wrote it: what it means, or what it may have meant. */
export function resolveEnd(known: KnownNetwork, written: string): EndpointEcho {
  const text = written.trim();
  const word = text.toLowerCase();
  const plain = [INTERNET, ON_PREMISES].find((end) => end.text === word) ?? blockOf(known, text);
  if (plain !== undefined) return { text: written, endpoint: plain, suggestions: [] };
  const wanted = word.replace(/^on-premises:/, '');
  const isLine = wanted !== word;
  const ends = endsOf(known).filter(({ kind }) => !isLine || kind === 'on-premises');
  const exact = ends.filter(({ names }) => names.includes(wanted));
  // A deeper copy of a name (the interface of an instance is often called like it) gives way to the first kind that has it.
  const [only, ...more] = exact.filter(
    ({ kind, item }) => kind === exact[0]?.kind && item?.resourceType === exact[0]?.item?.resourceType,
  );
  if (only !== undefined && more.length === 0)
    return { text: written, endpoint: toEndpoint(only, known), suggestions: [] };
  const meant = exact.length > 0 ? exact : similar(ends, wanted);
  return { text: written, suggestions: meant.slice(0, MAX_SUGGESTIONS).map((end) => toEndpoint(end, known)) };
}

/** Ends whose id or name begins with a text, then those that hold it. */
export function suggestEnds(known: KnownNetwork, written: string, limit: number): Endpoint[] {
  const word = written.trim().toLowerCase();
  const plain = [INTERNET, ON_PREMISES].filter((end) => end.text.startsWith(word));
  const block = word === '' ? undefined : blockOf(known, written.trim());
  const ends = holding(endsOf(known), word).slice(0, limit);
  return [...plain, ...(block ? [block] : []), ...ends.map((end) => toEndpoint(end, known))].slice(0, limit);
}

function similar(ends: readonly KnownEnd[], word: string): readonly KnownEnd[] {
  const found = holding(ends, word);
  if (found.length > 0) return found;
  const nearest = didYouMean(
    word,
    ends.slice(0, MAX_COMPARED).flatMap(({ names }) => names),
  );
  return nearest === undefined ? [] : ends.filter(({ names }) => names.includes(nearest));
}

function holding(ends: readonly KnownEnd[], word: string): readonly KnownEnd[] {
  const found = ends.filter(({ names }) => names.some((name) => name.includes(word)));
  const begins = ({ names }: KnownEnd) => names.some((name) => name.startsWith(word));
  return [...found.filter(begins), ...found.filter((end) => !begins(end))];
}

/** A block or an address, with the interface that has it. */
function blockOf({ network, accountName }: KnownNetwork, text: string): Endpoint | undefined {
  if (parseCidr(text) === undefined) return undefined;
  const [one, ...others] = text.includes('/') ? [] : network.interfacesAt(text);
  if (one === undefined || others.length > 0) return { kind: 'cidr', text, label: text };
  return { kind: 'cidr', text, label: `${text} (${one.id})`, element: toElement(refOf(one.item), accountName) };
}

/** An end that was understood, as the engine takes it. */
export function toQuestionEnd({ kind, text }: Endpoint): AnalysedEnd {
  switch (kind) {
    case 'internet':
      return { kind };
    case 'cidr':
      return { kind, cidr: text };
    case 'account':
      return { kind, accountId: text };
    case 'on-premises': {
      const via = text.split(':')[1];
      return via === undefined ? { kind } : { kind, via };
    }
    default:
      return { kind, id: text };
  }
}

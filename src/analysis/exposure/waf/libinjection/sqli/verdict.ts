import { upper } from '../ascii.ts';
import type { Folded } from './fingerprint.ts';
import { isKnownFingerprint } from './lookup.ts';
import { type SqliState, tokenAt } from './state.ts';

/** Whether a folded input is an injection: it has a fingerprint of injections, and nothing harmless explains it. */
export function isInjection(folded: Folded): boolean {
  return isKnownFingerprint(folded.fingerprint) && !isHarmless(folded);
}

/** What looks like an injection and is common in plain text. */
function isHarmless({ state, fingerprint }: Folded): boolean {
  const { length } = fingerprint;
  // SQL Server's audit does not log what has this word in it: nobody else writes it.
  if (length > 1 && fingerprint.endsWith('c') && state.input.includes('sp_password')) return false;
  if (length === 2) return isHarmlessPair(state, fingerprint);
  return length === 3 && isHarmlessTriple(state, fingerprint);
}

function isHarmlessPair(state: SqliState, fingerprint: string): boolean {
  // "1 union" is plain text unless something was folded away.
  if (fingerprint.endsWith('U')) return state.read === 2;
  const first = tokenAt(state.tokens, 0);
  const second = tokenAt(state.tokens, 1);
  const mark = second.text[0];
  if (mark === '#') return true;
  if (first.category === 'n' && second.category === 'c' && mark !== '/') return true;
  if (first.category === '1' && second.category === 'c') {
    // `1234-ABC--` is a token of a kind, `1234--` is not: something stands right behind the number.
    return mark !== '/' && state.read <= 2 && !isEndOfNumber(state.input, first.text.length);
  }
  // Text ends a line with dashes: only an input that ends with them is one.
  return second.text.length > 2 && mark === '-';
}

function isEndOfNumber(input: string, at: number): boolean {
  return input.charCodeAt(at) <= 32 || input.startsWith('/*', at) || input.startsWith('--', at);
}

/** `'sexy and 17'` is text, `'sexy and 17<18'` is not: something was folded away. */
const TEXT_UNFOLDED = new Set(['s&n', 'n&1', '1&1', '1&v', '1&s']);

function isHarmlessTriple(state: SqliState, fingerprint: string): boolean {
  const first = tokenAt(state.tokens, 0);
  const second = tokenAt(state.tokens, 1);
  const third = tokenAt(state.tokens, 2);
  if (fingerprint === 'sos' || fingerprint === 's&s') {
    // Only ...foo" + "bar... is one: no quote at the ends, and data in both.
    return !(first.open === '' && third.close === '' && first.close === third.open);
  }
  if (TEXT_UNFOLDED.has(fingerprint) && state.read === 3) return true;
  // Of keywords in the middle only INTO OUTFILE and INTO DUMPFILE.
  return second.category === 'k' && (second.text.length < 5 || upper(second.text.slice(0, 4)) !== 'INTO');
}

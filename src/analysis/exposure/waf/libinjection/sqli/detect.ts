import { fingerprintOf } from './fingerprint.ts';
import type { Reading } from './state.ts';
import { isInjection } from './verdict.ts';

export interface SqliAnswer {
  readonly isSqli: boolean;
  /** The categories of the tokens that gave it away; empty when nothing did. */
  readonly fingerprint: string;
}

const NOTHING: SqliAnswer = { isSqli: false, fingerprint: '' };

/**
 * Whether a text (one character per byte) would change the meaning of an SQL query that it is put into: as it stands,
 * inside single or inside double quotes. It is libinjection's published method, a good guess and no proof.
 */
export function detectSqli(input: string): SqliAnswer {
  if (input === '') return NOTHING;
  const plain = read(input, '', false) ?? (input.includes("'") ? read(input, "'", false) : undefined);
  return plain ?? (input.includes('"') ? readOnce(input, { quote: '"', isMysql: true }).answer : undefined) ?? NOTHING;
}

/** In ANSI's reading, and in MySQL's where that differs. */
function read(input: string, quote: Reading['quote'], isMysql: boolean): SqliAnswer | undefined {
  const { answer, isAmbiguous } = readOnce(input, { quote, isMysql });
  if (answer || isMysql || !isAmbiguous) return answer;
  return read(input, quote, true);
}

function readOnce(input: string, reading: Reading) {
  const folded = fingerprintOf(input, reading);
  const answer: SqliAnswer | undefined = isInjection(folded)
    ? { isSqli: true, fingerprint: folded.fingerprint }
    : undefined;
  return { answer, isAmbiguous: folded.state.isAmbiguous };
}

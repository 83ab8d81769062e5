import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  detectSqli,
  fold,
  type SqliState,
  sqliState,
  type Token,
  tokenAt,
  tokenize,
} from '#analysis/exposure/waf/libinjection/sqli';
import { detectXss, html5, nextToken, textOf } from '#analysis/exposure/waf/libinjection/xss';
import type { Case, Suite } from '../suite.ts';

/** What the files of each group ask for, in the words in which they expect the answer. */
const ANSWERS: Readonly<Record<string, (input: string) => string>> = {
  tokens: (input) => tokensOf(ansi(input)),
  folding: (input) => foldedOf(ansi(input)),
  sqli: (input) => detectSqli(input).fingerprint,
  html5: markupOf,
  xss: (input) => (detectXss(input) ? '1' : '0'),
};

/** Every file of the port to Go: `test-<group>-….txt` with the sections TEST, INPUT and EXPECTED. */
export const suite: Suite = {
  id: 'libinjection',
  title: "SQL injection and cross-site scripting against libinjection's own cases",
  data: 'libinjection-go-tests',
  async *run(folder) {
    const tests = join(folder, 'tests');
    for (const name of readdirSync(tests).toSorted()) {
      yield judge(name.replace(/\.txt$/, ''), readFileSync(join(tests, name), 'latin1'));
    }
  },
};

function judge(id: string, text: string): Case {
  const group = id.split('-')[1] ?? id;
  const [, input, expected] = text
    .replaceAll('\r\n', '\n')
    .split(/^--(?:TEST|INPUT|EXPECTED)--\s*\n/m)
    .slice(1)
    .map((section) => section.replace(/[ \t\n\r]+$/, ''));
  const answer = ANSWERS[group];
  if (!answer || input === undefined || expected === undefined) {
    return { id, group, matched: false, detail: 'the file is laid out in an unknown way' };
  }
  const came = answer(input).trim();
  const matched = came === expected;
  return {
    id,
    group,
    matched,
    ...(!matched && { detail: `wanted ${JSON.stringify(expected)}, got ${JSON.stringify(came)}` }),
  };
}

function ansi(input: string): SqliState {
  return sqliState(input, { quote: '', isMysql: false });
}

function tokensOf(state: SqliState): string {
  const lines: string[] = [];
  while (tokenize(state)) lines.push(written(state.current));
  return lines.join('\n');
}

function foldedOf(state: SqliState): string {
  const length = fold(state);
  return Array.from({ length }, (_, index) => written(tokenAt(state.tokens, index))).join('\n');
}

function written({ category, text, ats, open, close }: Token): string {
  const quoted = category === 's' || category === 'v' ? `${open}${text}${close}` : text;
  const at = category === 'v' ? '@'.repeat(ats) : '';
  return `${category} ${at}${quoted}`.replace(/[\n\r]+$/, '');
}

function markupOf(input: string): string {
  const html = html5(input, 'data');
  const lines: string[] = [];
  while (nextToken(html)) lines.push(`${html.kind},${html.length},${textOf(html)}`);
  return lines.join('\n');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { HttpRequest } from '#analysis/exposure/waf';

/** Requests of ordinary use that others have published, by the collection they come from. */
export interface BenignCorpus {
  readonly id: string;
  readonly requests: readonly HttpRequest[];
}

/** The collections beside a data folder; those that are not there are left out. */
export function benignCorpora(folder: string): readonly BenignCorpus[] {
  const data = join(folder, '..');
  return [
    { id: 'crs-regression', requests: coreRuleSet(join(data, 'crs-regression', 'regression', 'tests')) },
    { id: 'gotestwaf', requests: goTestWaf(join(data, 'gotestwaf', 'testcases', 'false-pos')) },
  ].filter(({ requests }) => requests.length > 0);
}

interface Stage {
  readonly input?: {
    readonly method?: string;
    readonly uri?: string;
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly data?: unknown;
  };
  readonly output?: { readonly log?: { readonly no_expect_ids?: unknown; readonly expect_ids?: unknown } };
}

/** Tests of the OWASP Core Rule Set that say: this is not the attack it looks like. */
function coreRuleSet(folder: string): readonly HttpRequest[] {
  return filesBelow(folder).flatMap((text) => {
    // Reading YAML is most of the work, and most files have no such test.
    if (!text.includes('no_expect_ids')) return [];
    const { tests = [] } = parse(text) as { tests?: readonly { readonly stages?: readonly Stage[] }[] };
    return tests.flatMap(({ stages = [] }) => stages).flatMap((stage) => requestOf(stage) ?? []);
  });
}

function requestOf({ input, output }: Stage): HttpRequest | undefined {
  const log = output?.log;
  if (input === undefined || log?.no_expect_ids === undefined || log.expect_ids !== undefined) return undefined;
  const body = typeof input.data === 'string' ? input.data : '';
  return {
    method: input.method ?? 'GET',
    target: input.uri ?? '/',
    headers: Object.entries(input.headers ?? {}).map(([name, value]) => [name, latin1(String(value))]),
    body: Buffer.from(body, 'utf8'),
  };
}

/** Texts that careless rules take for attacks, as a parameter, a form field, a part and JSON. */
function goTestWaf(folder: string): readonly HttpRequest[] {
  return filesBelow(folder).flatMap((text) => {
    const { payload = [] } = parse(text) as { payload?: readonly unknown[] };
    return payload
      .map(String)
      .flatMap((one) => [
        { method: 'GET', target: `/?q=${encodeURIComponent(one)}`, headers: BROWSER, body: new Uint8Array() },
        post('application/x-www-form-urlencoded', `a=1&text=${encodeURIComponent(one)}`),
        post(
          'multipart/form-data; boundary=b',
          `--b\r\nContent-Disposition: form-data; name="t"\r\n\r\n${one}\r\n--b--\r\n`,
        ),
        post('application/json', JSON.stringify({ text: one })),
      ]);
  });
}

const BROWSER: HttpRequest['headers'] = [
  ['Host', 'example.com'],
  ['User-Agent', 'Mozilla/5.0'],
];

function post(type: string, text: string): HttpRequest {
  return {
    method: 'POST',
    target: '/',
    headers: [...BROWSER, ['Content-Type', type]],
    body: Buffer.from(text, 'utf8'),
  };
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .toSorted()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

function latin1(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

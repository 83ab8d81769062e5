import { compileWebAcl, evaluate, type HttpRequest } from '#analysis/exposure/waf';
import type { Bench } from './report.ts';
import { CORPUS, SHOP, SHOP_CONTEXT } from './waf-corpus.ts';

const TARGET_PER_SECOND = 100_000;
const ROUNDS = 5;

export const bench: Bench = {
  name: 'waf-evaluate',
  title: 'requests judged by a WebACL of 20 rules',
  async run({ quick }) {
    const passes = quick ? 500 : 12_500;
    const compiled = compileWebAcl(SHOP, SHOP_CONTEXT);
    const rules = SHOP.Rules?.length ?? 0;
    const ours = rate(passes, (request) => evaluate(compiled, request).steps.length);
    const floor = rate(passes, (request) => floorOf(request, rules));
    const actions = Map.groupBy(CORPUS, (request) => evaluate(compiled, request).action ?? 'unknown');
    return {
      rows: [
        { label: 'floor: the fields, one search for each rule', value: floor, unit: 'requests/s' },
        { label: 'evaluated', value: ours, unit: 'requests/s', limit: TARGET_PER_SECOND, better: 'higher' },
        { label: 'the floor over it', value: floor / ours, unit: 'x' },
      ],
      notes: [
        `${CORPUS.length} requests, each ${passes} times, one core; best of ${ROUNDS}`,
        `ends: ${[...actions].map(([action, requests]) => `${requests.length} ${action}`).join(', ')}`,
      ],
    };
  },
};

/** Requests for each second of the fastest round; what is done is summed up, lest it be left out. */
function rate(passes: number, work: (request: HttpRequest) => number): number {
  let best = 0;
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (let pass = 0; pass < passes; pass++) for (const request of CORPUS) sum += work(request);
    best = Math.max(best, ((passes * CORPUS.length) / (performance.now() - start)) * 1_000);
  }
  return sum < 0 ? 0 : best;
}

/** What no evaluator can do without: path, query, one header, the body as text, and a search for each rule. */
function floorOf({ target, headers, body }: HttpRequest, rules: number): number {
  const mark = target.indexOf('?');
  const agent = headers.find(([name]) => name.toLowerCase() === 'user-agent')?.[1] ?? '';
  const content = body.length === 0 ? '' : Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  const fields = [mark < 0 ? target : target.slice(0, mark), mark < 0 ? '' : target.slice(mark + 1), agent, content];
  let found = 0;
  for (let rule = 0; rule < rules; rule++) if (fields[rule % fields.length]?.includes('${jndi:')) found += 1;
  return found;
}

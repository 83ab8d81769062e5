import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExploitPack, HttpRequest } from '#analysis/exposure/waf';
import { packsOf, renderTemplate, type SourcedTemplate } from '#analysis/exposure/waf/exploits';
import { patchCve, patchTools } from '#analysis/exposure/waf/patch';
import type { Case, Suite } from '../suite.ts';
import { type BenignCorpus, benignCorpora } from './patches/benign.ts';

/** Every so many templates one is taken: all of them take half a minute. */
const STEP = 10;

/**
 * Virtual patches of published exploits: each blocks every known request of its CVE, and nothing of two published
 * collections of ordinary requests. A single patch is not made with them, but the search for patches was corrected on
 * them: this shows that nothing got worse, not how often patches block ordinary use elsewhere. Where nothing tells the
 * attack from ordinary use, no rule comes out.
 */
export const suite: Suite = {
  id: 'virtual-patches',
  title: 'Virtual patches: all known requests of a CVE blocked, published ordinary requests let through',
  data: 'nuclei-http-cves',
  async *run(folder) {
    const corpora = benignCorpora(folder);
    for (const pack of packsOf(sample(folder))) yield* judge(pack, corpora);
  },
};

function sample(folder: string): readonly SourcedTemplate[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return paths
    .toSorted()
    .filter((_, index) => index % STEP === 0)
    .flatMap((file) => {
      const rendered = renderTemplate(readFileSync(join(folder, file), 'utf8'));
      return 'refusal' in rendered ? [] : [{ file, digest: '', licence: '', rendered }];
    });
}

function* judge(pack: ExploitPack, corpora: readonly BenignCorpus[]): Generator<Case> {
  const tools = patchTools();
  const patch = patchCve(pack, tools);
  if (!('rule' in patch)) {
    const isTold = patch.reason === 'no-known-request' || patch.requests.length > 0;
    yield { id: pack.cve, group: `no rule: ${patch.reason}`, matched: isTold };
    return;
  }
  const { tried, blocked } = patch.proof.known;
  const through = tried - blocked;
  const group = patch.remarks.includes('closes-the-path') ? 'blocked, by closing a path' : 'blocked, by what tells it';
  yield {
    id: pack.cve,
    group,
    matched: through === 0,
    ...(through === 0 ? {} : { detail: `${through} of ${tried} get through` }),
  };
  for (const { id, requests } of corpora) {
    const hit = requests.find((request) => tools.blocks(patch.rule, request));
    const detail =
      hit === undefined ? {} : { detail: `${short(hit)} is blocked by ${JSON.stringify(patch.rule.Statement)}` };
    yield { id: `${pack.cve} on ${id}`, group: `ordinary: ${id}`, matched: hit === undefined, ...detail };
  }
}

function short({ method, target, body }: HttpRequest): string {
  return `${method} ${target} ${Buffer.from(body).toString('latin1')}`.slice(0, 300);
}

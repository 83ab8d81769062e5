import { type HttpRequest, parseRequest, WCU_LIMITS, wcuOfWebAcl } from '#analysis/exposure/waf';
import {
  asCloudFormation,
  BENIGN_REQUESTS,
  type NoPatch,
  PATCH_TEXTS,
  patchCve,
  patchTools,
  type VirtualPatch,
  type WafRule,
} from '#analysis/exposure/waf/patch';
import { namedFacts } from '#analysis/exposure/waf/managed';
import { contextOf } from '#analysis/exposure/waf/guard';
import type { Localized } from '#kernel';
import { Document } from 'yaml';
import type { Store } from '#platform/store';
import type { WafPatch, WafPatchRequest } from '#api/contract';
import type { EstateWebAcl, WafEstate } from './estate.ts';
import { findWebAcl, noSnapshot } from './find-web-acl.ts';
import { latestWafEstate } from './read-estate.ts';
import { knownPack } from './verdict.ts';

/** Requests shown that a rule does not block. */
const MAX_THROUGH = 10;
const MAX_TEXT = 20_000;

/** Ordinary requests of an operator; a folder of more is tried with the first of them. */
const MAX_BENIGN = 20_000;

export interface PatchOptions {
  /** Raw requests of ordinary use, by the name of their collection. */
  readonly benign?: { readonly corpus: string; readonly requests: readonly string[] };
  /** Instead of the latest snapshot. */
  readonly estate?: WafEstate;
}

/** The smallest rule found that blocks all known requests of a CVE and no ordinary one. Faults `not-found`, `bad-input`. */
export async function wafPatch(store: Store, request: WafPatchRequest, options: PatchOptions = {}): Promise<WafPatch> {
  const pack = await knownPack(store, request.cve);
  const estate = options.estate ?? (await latestWafEstate(store));
  if (request.webAcl !== undefined && estate === undefined) throw noSnapshot();
  const acl = request.webAcl === undefined || estate === undefined ? undefined : findWebAcl(estate, request.webAcl);
  const own = (options.benign?.requests ?? []).slice(0, MAX_BENIGN).map(parseRequest);
  const patch = patchCve(pack, patchTools(), own);
  const benign = [
    { corpus: 'yagura', requests: BENIGN_REQUESTS.length, hits: 0 },
    ...(options.benign === undefined ? [] : [{ corpus: options.benign.corpus, requests: own.length, hits: 0 }]),
  ];
  if (!('rule' in patch)) return withoutRule(patch, benign);
  return withRule({ patch, benign, estate, acl, own });
}

function withoutRule({ cve, reason, requests }: NoPatch, benign: WafPatch['proof']['benign']): WafPatch {
  return {
    cve,
    sentence: PATCH_TEXTS[reason],
    proof: { requests: requests.length, blocked: 0, through: shown(requests), benign },
  };
}

interface Made {
  readonly patch: VirtualPatch;
  readonly benign: WafPatch['proof']['benign'];
  readonly estate: WafEstate | undefined;
  readonly acl: EstateWebAcl | undefined;
  readonly own: readonly HttpRequest[];
}

function withRule({ patch, benign, estate, acl, own }: Made): WafPatch {
  const rule = withPriority(patch.rule, acl);
  const { cve, wcu, proof, remarks } = patch;
  const hits = hitsOf(rule, own);
  const scope = acl?.scope === 'cloudfront' ? 'CLOUDFRONT' : 'REGIONAL';
  return {
    cve,
    rule: {
      name: rule.Name ?? '',
      wcu,
      json: JSON.stringify(rule, null, 2),
      cloudFormation: new Document(asCloudFormation({ ...patch, rule }, scope)).toString(),
    },
    sentence: together([PATCH_TEXTS.made, ...remarks.map((remark) => PATCH_TEXTS[remark])]),
    remarks: [...remarks],
    proof: {
      requests: proof.known.tried,
      blocked: proof.known.blocked,
      through: [],
      benign: benign.map((one) => {
        return { ...one, hits: one.corpus === 'yagura' ? hitsOf(rule, BENIGN_REQUESTS) : hits };
      }),
    },
    ...(estate === undefined || acl === undefined ? {} : { capacity: capacityOf(estate, acl, wcu) }),
  };
}

function hitsOf(rule: WafRule, requests: readonly HttpRequest[]): number {
  const { blocks } = patchTools();
  return requests.filter((request) => blocks(rule, request)).length;
}

/** In front of all rules where a number is free, else at the smallest free one: two rules never share a priority. */
function withPriority(rule: WafRule, acl: EstateWebAcl | undefined): WafRule {
  const taken = new Set((acl?.webAcl.Rules ?? []).map(({ Priority }) => Priority));
  let priority = 0;
  while (taken.has(priority)) priority += 1;
  return { ...rule, Priority: priority };
}

function capacityOf(estate: WafEstate, { webAcl }: EstateWebAcl, wcu: number): NonNullable<WafPatch['capacity']> {
  const context = contextOf(estate, 'load-balancer', namedFacts(estate));
  const used = webAcl.Capacity ?? wcuOfWebAcl(webAcl, context) ?? 0;
  return { used, after: used + wcu, included: WCU_LIMITS.includedInPrice, most: WCU_LIMITS.webAcl };
}

function together(texts: readonly Localized[]): Localized {
  return { en: texts.map(({ en }) => en).join(' '), ja: texts.map(({ ja }) => ja).join('') };
}

function shown(texts: readonly string[]): string[] {
  return texts.slice(0, MAX_THROUGH).map((text) => text.slice(0, MAX_TEXT));
}

import type { StoredWebAcl } from '#estate/model';
import type { ProtectedResource } from '#analysis/exposure/waf';
import { type Gate, gateOf } from '#analysis/exposure/waf/verdict';
import { documentedFacts } from '#analysis/exposure/waf/managed';
import { contextOf, type EstateWebAcl, type WafEstate } from './estate.ts';

const kept = new WeakMap<WafEstate, Map<string, Gate>>();

/** A WebACL compiled for the kind of resource it looks at; once for each snapshot. */
export function gateAt(estate: WafEstate, { arn, webAcl }: EstateWebAcl, kind: ProtectedResource): Gate {
  const gates = kept.get(estate) ?? new Map<string, Gate>();
  kept.set(estate, gates);
  const key = `${kind} ${arn}`;
  const gate = gates.get(key) ?? freshGate(estate, webAcl, kind);
  gates.set(key, gate);
  return gate;
}

/** A WebACL that is not the snapshot's: as somebody thinks it could be. */
export function freshGate(estate: WafEstate, webAcl: StoredWebAcl, kind: ProtectedResource): Gate {
  return gateOf(webAcl, contextOf(estate, kind, documentedFacts(estate)));
}

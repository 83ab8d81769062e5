import type { StoredWebAcl } from '#estate/model';
import type { ProtectedResource } from '../contract.ts';
import { documentedFacts } from '../managed/index.ts';
import { type Gate, gateOf } from '../verdict/index.ts';
import { contextOf, type WafReferences } from './references.ts';

const kept = new WeakMap<WafReferences, Map<string, Gate>>();

/** A WebACL compiled for the kind of resource it looks at; once for each snapshot. */
export function gateAt(
  references: WafReferences,
  { arn, webAcl }: { readonly arn: string; readonly webAcl: StoredWebAcl },
  kind: ProtectedResource,
): Gate {
  const gates = kept.get(references) ?? new Map<string, Gate>();
  kept.set(references, gates);
  const key = `${kind} ${arn}`;
  const gate = gates.get(key) ?? freshGate(references, webAcl, kind);
  gates.set(key, gate);
  return gate;
}

/** A WebACL that is not the snapshot's: as somebody thinks it could be. */
export function freshGate(references: WafReferences, webAcl: StoredWebAcl, kind: ProtectedResource): Gate {
  return gateOf(webAcl, contextOf(references, kind, documentedFacts(references)));
}

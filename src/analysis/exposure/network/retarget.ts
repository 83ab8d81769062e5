import type { Evidence } from '#kernel';
import { cite, refOf } from './cite.ts';
import type { Hop } from './contract.ts';
import type { Interface, InterfaceAddress } from './model/network.ts';

/** An interface with one of its addresses. */
export interface Place {
  readonly one: Interface;
  readonly address: InterfaceAddress;
}

/** The stations of one interface's way as those of another that differs from it in nothing that decides. */
export function retargeted(hops: readonly Hop[], from: Place, to: Place): readonly Hop[] {
  return hops.map((hop): Hop => {
    const evidence = hop.evidence.some((one) => isAbout(one, from))
      ? hop.evidence.map((one) => moved(one, from, to))
      : hop.evidence;
    const element = hop.element.id === from.one.id ? refOf(to.one.item) : hop.element;
    if (hop.note?.code !== 'translation')
      return evidence === hop.evidence && element === hop.element ? hop : { ...hop, element, evidence };
    return {
      ...hop,
      element,
      evidence,
      note: { code: 'translation', params: renamed(hop.note.params, from.address, to.address) },
    };
  });
}

/** Evidence that is about an interface points into its item. */
function isAbout({ pointer }: Evidence, { one }: Place): boolean {
  return pointer.includes(`/${one.id}#`);
}

function moved(evidence: Evidence, from: Place, to: Place): Evidence {
  if (!isAbout(evidence, from)) return evidence;
  const start = `#/configuration/${from.address.pointer}`;
  const member = evidence.pointer.slice(evidence.pointer.indexOf(start) + start.length);
  return cite(to.one.item, `${to.address.pointer}${member}`);
}

function renamed(params: NonNullable<Hop['note']>['params'], from: InterfaceAddress, to: InterfaceAddress) {
  const names = new Map([
    [from.text, to.text],
    [from.publicText ?? from.text, to.publicText ?? to.text],
  ]);
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, names.get(String(value)) ?? value]));
}

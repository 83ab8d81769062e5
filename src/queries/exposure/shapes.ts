import type { Localized, ResourceRef } from '#kernel';
import {
  type Flow,
  hopSentence,
  type Hop as AnalysedHop,
  type Opening as AnalysedOpening,
  type ReachPath as AnalysedPath,
  reasonSentence,
  type Refusal as AnalysedRefusal,
  type Unseen as AnalysedUnseen,
  unseenSentence,
} from '#analysis/exposure/network';
import { openingsText, webAclName } from '#analysis/exposure/findings';
import { type AddressSet, breadthOf, NO_ADDRESSES } from '#analysis/addresses';
import type { Hop, NetworkElement, Opening, ReachPath, Refusal, Unseen, WebAclRef } from '#api/contract';
import { shortDigest } from '#platform/runtime';

/** Names of accounts by id. */
export type AccountNames = (accountId: string) => string;

export function toElement(ref: ResourceRef, accountName: AccountNames): NetworkElement {
  const { arn, type, id, name, accountId, region } = ref;
  return { arn, type, id, name, accountId, accountName: accountName(accountId), region };
}

export function toOpening(opening: AnalysedOpening): Opening {
  const { family, protocols, ports, breadth } = opening;
  return { family, protocols, ports, breadth, label: openingsText([opening]) };
}

/** A set of packets as an opening: how many of the internet's addresses are among the senders. */
function flowOpening({ family, protocols, ports, sources }: Flow): Opening {
  const senders: AddressSet = { ...NO_ADDRESSES, [family]: sources };
  return toOpening({ family, protocols, ports, breadth: breadthOf(senders) });
}

export function toPath({ flows, hops }: AnalysedPath, accountName: AccountNames): ReachPath {
  const openings = new Map(flows.map(flowOpening).map((one) => [`${one.family} ${one.label}`, one]));
  return { flows: [...openings.values()], hops: hops.map((hop) => toHop(hop, accountName)) };
}

export function toHop(hop: AnalysedHop, accountName: AccountNames): Hop {
  const { role, element, evidence, note, authentication } = hop;
  return {
    role,
    element: toElement(element, accountName),
    evidence: [...evidence],
    ...(note && { code: note.code, note: inBoth((language) => hopSentence(note, language)) }),
    ...webAclOf(hop),
    authentication: [...(authentication ?? [])],
  };
}

function webAclOf({ webAcl, webAclUnseen }: AnalysedHop): Pick<Hop, 'webAcl'> {
  if (typeof webAcl === 'string') return { webAcl: { state: 'attached', webAcl: webAclRef(webAcl) } };
  if (webAclUnseen) return { webAcl: { state: 'unseen' } };
  return webAcl === null ? { webAcl: { state: 'missing' } } : {};
}

/** The reference fits into an address, as the ARN does not. */
export function webAclRef(arn: string): WebAclRef {
  return { id: shortDigest(arn), name: webAclName(arn) };
}

export function toRefusal(refusal: AnalysedRefusal, accountName: AccountNames): Refusal {
  const { code, params, element, evidence, hops } = refusal;
  return {
    code,
    sentence: inBoth((language) => reasonSentence(code, params, language)),
    element: toElement(element, accountName),
    evidence: [...evidence],
    hops: hops.map((hop) => toHop(hop, accountName)),
  };
}

export function toUnseen({ code, what, accountId, region, element }: AnalysedUnseen, names: AccountNames): Unseen {
  return {
    code,
    what,
    sentence: inBoth((language) => unseenSentence({ code, what }, language)),
    ...(accountId === undefined ? {} : { accountId }),
    ...(region === undefined ? {} : { region }),
    ...(element && { element: toElement(element, names) }),
  };
}

function inBoth(sentence: (language: 'en' | 'ja') => string): Localized {
  return { en: sentence('en'), ja: sentence('ja') };
}

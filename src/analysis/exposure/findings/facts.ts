import { canonicalJson } from '#kernel';
import type { Breadth } from '#analysis/addresses';
import type { Exposure } from '../network/contract.ts';

/** Breadths from the fewest addresses to all. */
export const BREADTHS = ['narrow', 'wide', 'internet'] as const satisfies readonly Breadth[];

/** What is asked of an exposure as a whole. */
export interface ExposureFacts {
  /** The broadest of its openings. */
  readonly breadth: Breadth;
  /** ARNs of the WebACLs on its path. */
  readonly webAcls: readonly string[];
  /** `unseen`: no WebACL is seen, and some hop's was not looked at. */
  readonly cover: 'some' | 'none' | 'unseen';
  /** Kinds of proof of identity on its path, ascending; none when anybody passes. */
  readonly proofs: readonly string[];
}

export function exposureFacts({ openings, path: { hops } }: Exposure): ExposureFacts {
  const webAcls = [...new Set(hops.flatMap(({ webAcl }) => (typeof webAcl === 'string' ? [webAcl] : [])))];
  const isUnseen = hops.some(({ webAclUnseen }) => webAclUnseen === true);
  return {
    breadth: BREADTHS.findLast((breadth) => openings.some((one) => one.breadth === breadth)) ?? 'narrow',
    webAcls,
    cover: webAcls.length > 0 ? 'some' : isUnseen ? 'unseen' : 'none',
    proofs: [...new Set(hops.flatMap(({ authentication }) => authentication ?? []))].toSorted(),
  };
}

/** `arn:aws:wafv2:…:regional/webacl/<name>/<id>` */
export function webAclName(arn: string): string {
  return arn.split('/').at(-2) ?? arn;
}

/** Stations that make one way to a resource another way than its neighbour. */
const TELLING_ROLES = new Set([
  'listener',
  'target-group',
  'distribution',
  'api',
  'balancer',
  'interface',
  'destination',
]);

/** Stays the same while resource, entrance and the doors between them do. What is open over IPv6 alone is a way of its own. */
function identityOf({ resource, entrance, openings, path }: Exposure): string {
  const doors = path.hops.flatMap(({ role, element }) => (TELLING_ROLES.has(role) ? [element.arn] : []));
  const isV6 = openings.length > 0 && openings.every(({ family }) => family === 'v6');
  return [resource.arn, entrance.arn, ...doors, ...(isV6 ? ['v6'] : [])].join('|');
}

/**
 * Ways by their identity. Of several through the same doors one stands for those that let the same in; others are
 * counted on.
 */
export function byIdentity(exposures: readonly Exposure[]): ReadonlyMap<string, Exposure> {
  const found = new Map<string, Exposure>();
  for (const [identity, alike] of Map.groupBy(exposures, identityOf)) {
    const [only] = alike;
    if (alike.length === 1 && only !== undefined) {
      found.set(identity, only);
      continue;
    }
    const distinct = new Map(alike.toReversed().map((one) => [canonicalJson([one.outcome, one.openings]), one]));
    const [first, ...more] = [...distinct.values()].toReversed();
    if (first !== undefined) found.set(identity, first);
    for (const [index, one] of more.entries()) found.set(`${identity}|${index + 2}`, one);
  }
  return found;
}

/** An exposure as text without the moments in it: when something was looked at does not make it another thing. */
export function exposureState(exposure: Exposure): string {
  return canonicalJson(plain(exposure, (key) => key !== 'observedAt'));
}

/** What an exposure means, as text: where only evidence, names or tags differ, nothing else gets through. */
export function exposureMeaning({ outcome, openings, path, unseen }: Exposure): string {
  const hops = path.hops.map(({ role, element, note, webAcl, webAclUnseen, authentication }) => ({
    role,
    arn: element.arn,
    ...(note && { note }),
    ...(webAcl === undefined ? {} : { webAcl }),
    ...(webAclUnseen && { webAclUnseen }),
    ...(authentication && { authentication }),
  }));
  return canonicalJson({ outcome, openings, hops, unseen: unseen.map(({ code, what }) => `${code} ${what}`) });
}

/** An exposure as JSON keeps it: addresses are numbers too large for it, so they are text. */
export function exposureBody(exposure: Exposure): string {
  return canonicalJson(plain(exposure, () => true));
}

function plain(exposure: Exposure, isKept: (key: string) => boolean): unknown {
  const text = JSON.stringify(exposure, (key, value: unknown) =>
    isKept(key) ? (typeof value === 'bigint' ? String(value) : value) : undefined,
  );
  return JSON.parse(text);
}

/** The way back from `exposureBody`. */
export function readExposureBody(text: string): Exposure {
  return JSON.parse(text, (key, value: unknown) =>
    RANGES.has(key) && Array.isArray(value) ? value.map(asRange) : value,
  ) as Exposure;
}

const RANGES = new Set(['sources', 'destinations']);

function asRange(value: unknown): unknown {
  const { first, last } = value as { readonly first?: unknown; readonly last?: unknown };
  return typeof first === 'string' && typeof last === 'string' ? { first: BigInt(first), last: BigInt(last) } : value;
}

import { compareVersions } from '#analysis/vulnerability';
import { ADVISORY_LIMITS, type AffectedPackage } from '../../contract.ts';
import { jsonAt, listAt, textAt, textsAt } from '../support/members.ts';
import type { Component, LeftOut, Products } from './products.ts';

/** What one id of a status says. */
interface Said {
  readonly component: Component;
  readonly status: AffectedPackage['status'];
}

/** `affected-and-fixed` where a fix is out, `no-version` a fix that does not say which. */
export type NotSaid = LeftOut | 'affected-and-fixed' | 'no-version';

export interface ReadStatus {
  readonly affected: readonly AffectedPackage[];
  /** Ids that mean packages of Red Hat Enterprise Linux. */
  readonly ids: ReadonlySet<string>;
  /** How many were left out, by why. */
  readonly leftOut: ReadonlyMap<NotSaid, number>;
}

/** How a `product_status` counts; what a remediation says of an affected package is worth more than `unfixed`. */
const STATUSES = [
  ['fixed', 'affected'],
  ['known_affected', 'unfixed'],
  ['under_investigation', 'under-investigation'],
  ['known_not_affected', 'not-affected'],
] as const;

/**
 * All that one vulnerability says of packages. A release that has a fix for a package counts as fixed there, although
 * files say `known_affected` of the major release beside it when a minor one with extended support has none.
 */
export function affectedOf(vulnerability: unknown, products: Products): ReadStatus {
  const status = jsonAt(vulnerability, 'product_status');
  const planned = plansOf(vulnerability);
  const ids = new Set<string>();
  const leftOut = new Map<NotSaid, number>();
  const leave = (why: NotSaid) => leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  const groups = new Map<string, Said[]>();
  const fixed = new Set<string>();
  for (const [list, word] of STATUSES) {
    for (const id of new Set(textsAt(status, list))) {
      const component = products(id);
      if (typeof component === 'string') {
        leave(component);
        continue;
      }
      const place = placeOf(component);
      const said: Said = { component, status: word === 'unfixed' ? (planned.get(id) ?? word) : word };
      if (word === 'affected' && component.version === undefined) leave('no-version');
      else if (word !== 'affected' && word !== 'not-affected' && fixed.has(place)) leave('affected-and-fixed');
      else {
        if (word === 'affected') fixed.add(place);
        ids.add(id);
        const key = `${place} ${said.status}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [said]);
        else group.push(said);
      }
    }
  }
  return { affected: [...groups.values()].flatMap((group) => packageOf(group) ?? []), ids, leftOut };
}

/** What a package is, without its version and its architecture. */
function placeOf({ release, names, name, module = '' }: Component): string {
  return `${release} ${names} ${name} ${module}`;
}

/**
 * Words of `details` for what will not be mended.
 * https://redhatproductsecurity.github.io/security-data-guidelines/csaf-vex/#remediations (read 2026-11-26)
 */
function plansOf(vulnerability: unknown): ReadonlyMap<string, AffectedPackage['status']> {
  const plans = new Map<string, AffectedPackage['status']>();
  for (const remediation of listAt(vulnerability, 'remediations')) {
    if (textAt(remediation, 'category') !== 'no_fix_planned') continue;
    const isOld = /out of support/i.test(textAt(remediation, 'details'));
    for (const id of textsAt(remediation, 'product_ids')) plans.set(id, isOld ? 'end-of-life' : 'will-not-fix');
  }
  return plans;
}

/** One entry for all that is said of a package with one word. Of several fixes the last one is whole. */
function packageOf(group: readonly Said[]): AffectedPackage | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const { status, component } = first;
  const components = group.map((said) => said.component);
  const architectures = [...new Set(components.flatMap(({ architecture }) => architecture ?? []))].toSorted();
  const isOnAll = components.some(({ architecture }) => architecture === undefined);
  return {
    ecosystem: `redhat:${component.release}`,
    type: 'rpm',
    name: component.name,
    names: component.names,
    status,
    ...boundsOf(status, components),
    ...(component.module !== undefined && { module: component.module }),
    ...(!isOnAll && { architectures }),
  };
}

/** A build that is not affected says nothing of other builds. */
function boundsOf(
  status: AffectedPackage['status'],
  components: readonly Component[],
): Pick<AffectedPackage, 'ranges' | 'versions'> {
  const versions = [...new Set(components.flatMap(({ version }) => version ?? []))];
  if (status === 'affected') {
    const [fix] = versions.toSorted((a, b) => compareVersions('rpm', b, a));
    return { ranges: fix === undefined ? [{}] : [{ fixed: fix }] };
  }
  const isOfBuilds = status === 'not-affected' && components.every(({ version }) => version !== undefined);
  return isOfBuilds
    ? { ranges: [], versions: versions.toSorted().slice(0, ADVISORY_LIMITS.versions) }
    : { ranges: [{}] };
}

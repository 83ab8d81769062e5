import type { Exposure } from '#analysis/exposure/network';
import { openingsText } from '#analysis/exposure/findings';
import { leadsToService } from '#analysis/exposure/waf/guard';
import { shortDigest } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { WafEntrance } from '#api/contract';
import { hasDoorGaps } from '../exposure/every-path.ts';
import { type AccountNames, toElement, webAclRef } from '../exposure/shapes.ts';
import { oncePerRun } from '../per-run.ts';
import { storedJson } from '../stored-json.ts';

/** Exposures read at once, and at most. */
const PORTION = 500;
const MAX_EXPOSURES = 200_000;

/** One way from the internet to a resource. */
export interface Way {
  readonly exposureId: string;
  readonly exposure: Exposure;
  readonly label: string;
}

/** Where requests of the internet come in, with all ways that begin there. */
export interface Entrance extends WafEntrance {
  /** ARN of the WebACL that is shown. */
  readonly webAclArn: string | undefined;
  readonly ways: readonly Way[];
  /** There are more exposures than are read: some way may be missing. */
  readonly isCut: boolean;
}

export interface Entrances {
  readonly entrances: readonly Entrance[];
  /** Ways to each resource, over all entrances. */
  readonly byResource: ReadonlyMap<string, readonly Way[]>;
  /** Whether a way to some resource may be missing: unseen, or not read. */
  readonly hasGaps: boolean;
}

/** Entrances of the last analysis, those that carry a WebACL first. Counted once for each run. */
export function readEntrances(store: Store, accountName: AccountNames): Promise<Entrances> {
  return oncePerRun(store, 'waf-entrances', () => readAll(store, accountName));
}

async function readAll(store: Store, accountName: AccountNames): Promise<Entrances> {
  const ways: Way[] = [];
  let isCut = true;
  for (let after = ''; ways.length < MAX_EXPOSURES; ) {
    const rows = await store.db
      .selectFrom('exposure')
      .select(['id', 'body'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PORTION)
      .execute();
    for (const { id, body } of rows) ways.push(wayOf(id, body));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PORTION) {
      isCut = false;
      break;
    }
    after = last.id;
  }
  const all = Map.groupBy(
    ways.map(({ exposure }) => exposure),
    ({ resource }) => resource.arn,
  );
  const relevant = ways.filter(({ exposure }) => leadsToService(exposure, all.get(exposure.resource.arn) ?? []));
  return {
    entrances: entrancesOf(relevant, accountName).map((entrance) => ({ ...entrance, isCut })),
    byResource: Map.groupBy(relevant, ({ exposure }) => exposure.resource.arn),
    hasGaps: isCut || (await hasDoorGaps(store)),
  };
}

function wayOf(exposureId: string, body: string): Way {
  const { resource, entrance, outcome, openings, path } = storedJson<Exposure>(body, `exposure ${exposureId}`);
  const hops = path.hops.map(({ role, element, webAcl, webAclUnseen, note }) => ({
    role,
    element,
    evidence: [],
    ...(webAcl === undefined ? {} : { webAcl }),
    ...(webAclUnseen === undefined ? {} : { webAclUnseen }),
    ...(note?.code === 'target' ? { note } : {}),
  }));
  const exposure: Exposure = { resource, entrance, outcome, openings, path: { flows: [], hops }, unseen: [] };
  return { exposureId, exposure, label: openingsText(openings) };
}

function entrancesOf(ways: readonly Way[], accountName: AccountNames): readonly Omit<Entrance, 'isCut'>[] {
  const grouped = Map.groupBy(ways, ({ exposure }) => exposure.entrance.arn);
  return [...grouped.values()]
    .flatMap((some) => (some[0] === undefined ? [] : [entranceOf(some[0], some, accountName)]))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        compare(a.element.name, b.element.name) ||
        compare(a.element.arn, b.element.arn),
    );
}

const ORDER: readonly WafEntrance['state'][] = ['attached', 'missing', 'unseen', 'impossible'];

function entranceOf({ exposure }: Way, ways: readonly Way[], accountName: AccountNames): Omit<Entrance, 'isCut'> {
  const [webAclArn] = ways.flatMap((way) => webAclsOn(way));
  return {
    id: shortDigest(exposure.entrance.arn),
    element: toElement(exposure.entrance, accountName),
    ...(webAclArn === undefined ? {} : { webAcl: webAclRef(webAclArn) }),
    state: worstState(ways),
    webAclArn,
    ways,
  };
}

/** The worst of the ways speaks for the entrance: an attacker takes it. */
function worstState(ways: readonly Way[]): WafEntrance['state'] {
  const states = new Set(ways.map(stateOf));
  return (['missing', 'impossible', 'unseen', 'attached'] as const).find((state) => states.has(state)) ?? 'attached';
}

function stateOf(way: Way): WafEntrance['state'] {
  const { hops } = way.exposure.path;
  if (webAclsOn(way).length > 0) return 'attached';
  if (hops.some(({ webAclUnseen }) => webAclUnseen === true)) return 'unseen';
  return hops.some(({ webAcl }) => webAcl === null) ? 'missing' : 'impossible';
}

export function webAclsOn({ exposure }: Way): readonly string[] {
  return exposure.path.hops.flatMap(({ webAcl }) => (typeof webAcl === 'string' ? [webAcl] : []));
}

/** An entrance as the API answers it. */
export function toWafEntrance({ id, element, webAcl, state }: Entrance): WafEntrance {
  return { id, element, ...(webAcl === undefined ? {} : { webAcl }), state };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

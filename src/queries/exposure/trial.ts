import { type Edit, type Exposure, exposures, refOf, whatIf } from '#analysis/exposure/network';
import { Fault, type ResourceRef } from '#kernel';
import { type ConfigurationItem } from '#estate/model';
import { changesOfItem } from '#estate/snapshot';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { ElementChange, ExposureEffect, ExposureTrial, NetworkEdit } from '#api/contract';
import { type Difference, differences, showDifferences } from './compare.ts';
import { exposuresById, type KnownNetwork, networkOf } from './known-network.ts';
import { editableKind } from './parts.ts';
import { toChange } from './row.ts';
import { toUnseen } from './shapes.ts';
import { findingsOfTrial } from './trial-findings.ts';

/** What stays unknown is named so often at most. */
const MAX_UNSEEN = 100;

/**
 * What the internet would reach if some elements were otherwise, and which findings would open and close. Nothing is
 * stored. Faults: `not-found` (the snapshot, an element to remove), `usage`, `bad-input`.
 */
export async function exposureTrial(
  store: Store,
  clock: Clock,
  { edits, snapshot }: ExposureTrial,
): Promise<ExposureEffect> {
  const known = await networkOf(store, snapshot);
  const tried = edits.map((edit) => readEdit(known, edit));
  // What is known already need not be decided again.
  const before = known.exposures();
  const started = clock.elapsedMs();
  const after = exposuresById(tryOut(known, tried));
  const found = differences(before, after);
  const ms = Math.round(clock.elapsedMs() - started);
  const shown = await showDifferences(found, {
    store,
    accountName: known.accountName,
    at: { before: known.createdAt, after: known.createdAt },
    causes: async (difference) => causesOf(difference, tried, known),
  });
  return {
    snapshotId: known.snapshotId,
    ...shown,
    findings: await findingsOfTrial(store, known.accountName, { before, after, differences: found }),
    unseen: unseenOf(found.flatMap((one) => one.after ?? [])).map((one) => toUnseen(one, known.accountName)),
    ms,
  };
}

/** An edit with the element it is about, as it is. */
interface Tried {
  readonly edit: Edit;
  readonly element: ResourceRef;
  readonly item: ConfigurationItem | undefined;
}

function readEdit({ network }: KnownNetwork, { kind: written, ...edit }: NetworkEdit): Tried {
  const kind = editableKind(written);
  const { accountId, region, id } = edit;
  const item = network
    .items(kind)
    .find((one) => one.resourceId === id && one.accountId === accountId && one.awsRegion === region);
  if (item === undefined && edit.op === 'remove') {
    throw new Fault('not-found', `the snapshot has no ${kind} \`${id.slice(0, 60)}\` in ${accountId} ${region}`, {
      mend: 'take kind, account, region and id from the list of elements',
    });
  }
  const element = item ? refOf(item) : { arn: id, type: kind, id, name: id, accountId, region, tags: {} };
  return { edit: { kind, ...edit }, element, item };
}

function tryOut({ network }: KnownNetwork, tried: readonly Tried[]): readonly Exposure[] {
  const edits = tried.map(({ edit }) => edit);
  try {
    return exposures(whatIf(network, edits).network);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('bad-input', 'an edit is no configuration as AWS answers it', {
      mend: 'begin with the configuration of an element of the list, and change single members of it',
      cause,
    });
  }
}

/** The edits of elements on the way; of all, when none of them is on it. */
function causesOf(
  { before, after }: Difference,
  tried: readonly Tried[],
  { accountName }: KnownNetwork,
): ElementChange[] {
  const onTheWay = new Set([before, after].flatMap((one) => one?.path.hops.map(({ element }) => element.arn) ?? []));
  const own = tried.filter(({ element }) => onTheWay.has(element.arn));
  return (own.length > 0 ? own : tried).flatMap(({ edit, element, item }) => {
    const is = edit.op === 'put' ? edit.configuration : undefined;
    return changesOfItem(element, item?.configuration, is).map((change) => toChange(change, accountName));
  });
}

function unseenOf(all: readonly Exposure[]): Exposure['unseen'] {
  const found = new Map(
    all.flatMap(({ unseen }) => unseen.map((one) => [`${one.code}|${one.what}|${one.element?.arn ?? ''}`, one])),
  );
  return [...found.values()].slice(0, MAX_UNSEEN);
}

import type { Evidence } from '#kernel';
import type { Family } from '#analysis/addresses';
import type { Unseen } from '../contract.ts';
import { type Flows, intersect, NOTHING, WHOLE } from '../space/flows.ts';

/** Packets of one family on their way: which surely are, and which may be. */
export interface Packets {
  readonly family: Family;
  readonly sure: Flows;
  /** With the sure ones; the same list when nothing on the way was unseen. */
  readonly maybe: Flows;
}

/** What lets packets of one family through. */
export interface Filter {
  readonly sure: Flows;
  readonly maybe: Flows;
  /** Why it may let more through than it surely does. */
  readonly unseen: readonly Unseen[];
  /** The rules that let these packets through. */
  readonly admitting: (flows: Flows) => readonly Decision[];
  /** The rule that stops these packets, where one does rather than the lack of one. */
  readonly refusing: (flows: Flows) => Decision | undefined;
}

/** A rule that decides. */
export interface Decision {
  readonly evidence: Evidence;
  /** How people call it: its number, its id. */
  readonly name: string;
  /** Where it stands: the group, the list. */
  readonly owner: string;
}

export function through(packets: Packets, filter: Filter): Packets {
  const sure = intersect(packets.sure, filter.sure);
  if (packets.maybe === packets.sure && filter.maybe === filter.sure) return { ...packets, sure, maybe: sure };
  return { ...packets, sure, maybe: intersect(packets.maybe, filter.maybe) };
}

/** What is known of packets that went through something unseen: they may have. */
export function perhaps(packets: Packets): Packets {
  return { ...packets, sure: NOTHING };
}

export function isGone({ maybe }: Packets): boolean {
  return maybe.length === 0;
}

/** The same change to what is sure and to what may be. */
export function onBoth(packets: Packets, change: (flows: Flows) => Flows): Packets {
  const sure = change(packets.sure);
  return { ...packets, sure, maybe: packets.maybe === packets.sure ? sure : change(packets.maybe) };
}

/** Lets everything through, as far as is known. */
export function unseenFilter(family: Family, unseen: Unseen): Filter {
  return {
    sure: NOTHING,
    maybe: [WHOLE[family]],
    unseen: [unseen],
    admitting: () => [],
    refusing: () => undefined,
  };
}

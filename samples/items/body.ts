import type { ItemBody, Kind } from '#estate/model';

/** Bodies of one kind in one account and region, as a collector would have yielded them. */
export interface SamplePart<K extends Kind = Kind> {
  readonly accountId: string;
  readonly region: string;
  readonly kind: K;
  readonly bodies: readonly ItemBody<K>[];
  /** Why it is not complete: the sample shows lost sight as well. */
  readonly gap?: {
    readonly state: 'partial' | 'denied' | 'failed';
    readonly code: string;
    readonly detail: string;
    /** How many answers are missing of a part that is there in part. */
    readonly missing?: number;
  };
}

/** Keeps kind and bodies in step. */
export function samplePart<K extends Kind>(
  accountId: string,
  region: string,
  kind: K,
  bodies: readonly ItemBody<K>[],
  gap?: SamplePart['gap'],
): SamplePart<K> {
  return { accountId, region, kind, bodies, ...(gap === undefined ? {} : { gap }) };
}

/** Where a fact of a leaf comes from, and when it was read. */
export interface Source {
  readonly url: string;
  /** `YYYY-MM-DD`. */
  readonly read: string;
}

/** What every leaf of every family says of itself before it does anything. */
export interface LeafHead {
  /** Kebab case; equal to the name of the leaf's folder. */
  readonly id: string;
  readonly sources: readonly Source[];
}

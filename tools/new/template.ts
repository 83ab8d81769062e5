/** What a template may fill in. */
export interface LeafName {
  /** Kebab case: the folder and the id. */
  readonly id: string;
  /** Camel case: the export. */
  readonly name: string;
  /** `YYYY-MM-DD`: the day on which the sources were read. */
  readonly today: string;
}

/** A leaf that works as it stands, to be changed into the one that is wanted. */
export interface Template {
  /** Text by path inside the leaf's folder. */
  readonly files: (leaf: LeafName) => Readonly<Record<string, string>>;
  /** What to do next, a line each. */
  readonly next: (leaf: LeafName) => readonly string[];
}

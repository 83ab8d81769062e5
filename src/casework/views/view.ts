/** A filter somebody keeps under a name. Values may be relative: `now`, `now-7d`, `@me`. */
export interface SavedView {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  /** Filter tokens joined by `&`, as in the address: `severity=critical&stage=new`; `op=or` joins by or. */
  readonly filter: string;
  readonly sort: string;
  /** Whether everybody sees it. */
  readonly shared: boolean;
  /** Whether it comes with the program: it cannot be changed. */
  readonly builtIn: boolean;
}

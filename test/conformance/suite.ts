/** One statement of the outside world that Yagura must agree with. */
export interface Case {
  /** Unique in its suite, stable from run to run. */
  readonly id: string;
  /** What `byGroup` counts. */
  readonly group: string;
  readonly matched: boolean;
  /** What was expected and what came, when they differ. */
  readonly detail?: string;
}

/** A suite is a file `suites/<id>.ts` with this as its one export, named `suite`. */
export interface Suite {
  readonly id: string;
  readonly title: string;
  /** Folder of `data` in the shared folder; any folder laid out alike will do. */
  readonly data: string;
  readonly run: (folder: string) => AsyncIterable<Case>;
}

export interface SuiteResult {
  readonly suite: string;
  readonly matched: number;
  readonly total: number;
  readonly byGroup: Readonly<Record<string, { readonly matched: number; readonly total: number }>>;
  readonly failing: readonly { readonly id: string; readonly detail: string }[];
}

/** Runs a suite to its end. A suite that states nothing has failed: it was given an empty folder. */
export async function runSuite(suite: Suite, folder: string): Promise<SuiteResult> {
  const byGroup: Record<string, { matched: number; total: number }> = {};
  const failing: { id: string; detail: string }[] = [];
  let matched = 0;
  let total = 0;
  for await (const one of suite.run(folder)) {
    const group = (byGroup[one.group] ??= { matched: 0, total: 0 });
    group.total += 1;
    total += 1;
    if (one.matched) {
      group.matched += 1;
      matched += 1;
    } else failing.push({ id: one.id, detail: one.detail ?? '' });
  }
  if (total === 0) failing.push({ id: suite.id, detail: `no cases in ${suite.data}` });
  return { suite: suite.id, matched, total, byGroup, failing };
}

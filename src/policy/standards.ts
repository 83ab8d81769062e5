/** Standards a policy may choose: catalogues that rules answer. Other catalogues number controls and choose none. */
export const STANDARDS = ['aws-fsbp', 'cis-aws-3.0.0', 'cis-aws-5.0.0', 'pci-dss-4.0.1', 'nist-800-53-r5'] as const;

/** What applicability needs to know of a rule: the catalogues it answers. */
export interface RuleStandards {
  readonly id: string;
  readonly answers: readonly { readonly catalogue: string }[];
}

/** The standards of each rule. A rule of none is this program's own and is asked wherever `standards` are chosen. */
export function standardsOfRules(rules: readonly RuleStandards[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known: ReadonlySet<string> = new Set(STANDARDS);
  return new Map(
    rules.map(({ id, answers }) => [
      id,
      new Set(answers.map(({ catalogue }) => catalogue).filter((catalogue) => known.has(catalogue))),
    ]),
  );
}

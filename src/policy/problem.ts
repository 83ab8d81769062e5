/** Where in the policy file something is wrong: keys and list positions from the top. */
export type PolicyPath = readonly (string | number)[];

export interface PolicyProblem {
  readonly path: PolicyPath;
  /** True when the key at the end of `path` is wrong and not its value. */
  readonly atKey?: boolean;
  readonly message: string;
  /** A name that was probably meant. */
  readonly meant?: string;
}

/** `ignore[2].until`. */
export function formatPath(path: PolicyPath): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text.replace(/^\./, '');
}

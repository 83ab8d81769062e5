/** The policy file as the server may use it. */
export interface PolicyFile {
  /** Name for messages and diffs. */
  readonly path: string;
  /** Undefined when there is no file. */
  read(): Promise<string | undefined>;
  /** Absent unless the server was started to write it. */
  readonly write?: (text: string) => Promise<void>;
}

/** Of a server that was given none: the defaults hold. */
export const NO_POLICY_FILE: PolicyFile = { path: 'policy.yaml', read: async () => undefined };

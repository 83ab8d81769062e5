import { RULES } from '#analysis';
import { Fault, type Instant } from '#kernel';
import { sha256 } from '#platform/runtime';
import { DEFAULT_POLICY, loadPolicy, type Policy } from '#policy';
import type { PolicyView } from '#api/contract';

/** A policy file as whoever owns it hands it out. */
export interface PolicyFileText {
  /** Name for messages. */
  readonly path: string;
  /** Absent when there is no file. */
  readonly text: string | undefined;
}

export type ReadPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: undefined; readonly problems: readonly string[] };

/** A policy text, or what is wrong with it. */
export function readPolicyText({ text, path }: PolicyFileText, at: Instant): ReadPolicy {
  try {
    const policy = loadPolicy(text, path, { at, rules: RULES.map(({ id }) => id) });
    return { policy, problems: [] };
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'usage') throw thrown;
    const told = thrown.details['problems'];
    return { policy: undefined, problems: Array.isArray(told) ? told.map(String) : [thrown.message] };
  }
}

/** The file as the console shows it. */
export function policyView(file: PolicyFileText, at: Instant, writable: boolean): PolicyView {
  const { policy, problems } = readPolicyText(file, at);
  return {
    path: file.path,
    ...(file.text === undefined ? {} : { text: file.text }),
    digest: policyDigest(file.text),
    ...(policy === undefined ? {} : { parsed: { ...policy } }),
    problems: [...problems],
    writable,
  };
}

/** By which a change says what it was made from; that of no file is a word. */
export function policyDigest(text: string | undefined): string {
  return text === undefined ? 'none' : sha256(text);
}

/** The policy that holds at present: a file with mistakes counts as none here, its problems are told elsewhere. */
export function presentPolicy(file: PolicyFileText, at: Instant): Policy {
  return readPolicyText(file, at).policy ?? DEFAULT_POLICY;
}

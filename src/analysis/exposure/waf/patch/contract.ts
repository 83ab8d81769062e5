import type { ConfigurationOf } from '#estate/model';
import type { HttpRequest } from '../contract.ts';

/** A rule of a WebACL as the SDK writes it, bytes as base64 text. */
export type WafRule = NonNullable<ConfigurationOf<'AWS::WAFv2::WebACL'>['Rules']>[number];

export type WafStatement = NonNullable<WafRule['Statement']>;

/** What a patch was tried on before it was shown. */
export interface PatchProof {
  /** Known requests that carry something of the attack. */
  readonly known: Tried;
  /** The same with bytes in front of the body, where the body has a form in which that is harmless. */
  readonly padded: Tried;
  /** The same in other spellings that servers read alike: percent signs, doubled slashes, other letter case. */
  readonly disguised: Tried;
  /** Requests of ordinary use; `blocked` must be none. */
  readonly benign: Tried;
}

export interface Tried {
  readonly tried: number;
  readonly blocked: number;
}

export type PatchRemark =
  /** Nothing but the path tells these requests from ordinary ones: the rule closes the path for everybody. */
  | 'closes-the-path'
  /** Ordinary sign-ins, and fetches of what an earlier step left, are let through: by themselves they are no attack. */
  | 'steps-beside-pass'
  /** Bytes in front of the body hide the rest from the rule. */
  | 'padding-remains'
  /** Some other spelling gets through. */
  | 'spelling-remains'
  /** Some values are only known from responses; the real requests may differ. */
  | 'values-from-responses';

/** The smallest rule found that blocks all known requests of a CVE and nothing of ordinary use, as the proof counts. */
export interface VirtualPatch {
  readonly cve: string;
  readonly rule: WafRule;
  readonly wcu: number;
  readonly proof: PatchProof;
  readonly remarks: readonly PatchRemark[];
}

export interface NoPatch {
  readonly cve: string;
  readonly reason: 'no-known-request' | 'nothing-distinguishes';
  /** Texts of the requests that nothing tells from ordinary use. */
  readonly requests: readonly string[];
}

/** The parts of the evaluator that a patch is made with. */
export interface PatchTools {
  readonly parse: (text: string) => HttpRequest;
  /** Whether a WebACL of this one rule blocks the request, proved. */
  readonly blocks: (rule: WafRule, request: HttpRequest) => boolean;
  readonly wcuOf: (statement: WafStatement) => number;
}

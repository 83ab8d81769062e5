import type { CveVerdict, Evaluation, HttpRequest } from '../contract.ts';

/** What a WebACL makes of a request where it is attached. */
export type Wall = (request: HttpRequest) => Evaluation;

/**
 * What stops a request.
 * - `proved`: a rule whose content is seen blocks it.
 * - `documented`: AWS documents that a managed rule blocks it.
 * - `likely`: only a stand-in for an unpublished engine says so; no proof.
 * - `challenged`: it is asked for a token, which an attacker's browser can get; no proof.
 * - `passes`: it surely gets through.
 * - `unknown`: something that decides is not seen.
 */
export type Stop = 'proved' | 'documented' | 'likely' | 'challenged' | 'passes' | 'unknown';

/** Bytes put in front of a body that the application skips and a WebACL may not look behind. */
export interface Padding {
  /** Where the bytes hide: a form parameter, white space, a preamble, a comment. */
  readonly how: 'form' | 'json' | 'multipart' | 'xml';
  readonly bytes: number;
}

/** What becomes of one request of a variant. */
export interface RequestVerdict {
  /** Its place in the variant. */
  readonly index: number;
  /** The request as the knowledge has it. */
  readonly text: string;
  /** Set when it was judged with bytes in front of its body. */
  readonly padding?: Padding;
  readonly stop: Stop;
  readonly evaluation: Evaluation;
}

/** Why a verdict is what it is. */
export type VerdictReason =
  | 'every-request-blocked'
  | 'every-request-documented'
  | 'all-get-through'
  | 'padding-gets-through'
  | 'one-gets-through'
  | 'some-get-through'
  | 'likely-only'
  | 'challenge-only'
  | 'content-not-seen'
  | 'values-from-responses'
  | 'variants-left-out'
  | 'no-known-request';

/** What becomes of one known way to exploit. */
export interface VariantVerdict {
  readonly id: string;
  readonly verdict: CveVerdict;
  readonly reason: VerdictReason;
  readonly requests: readonly RequestVerdict[];
}

/** What one WebACL, where it is attached, does against one CVE. */
export interface WebAclVerdict {
  readonly verdict: CveVerdict;
  readonly reason: VerdictReason;
  readonly variants: readonly VariantVerdict[];
  /** For `does-not-block`: a request that gets through. */
  readonly counterExample?: RequestVerdict & { readonly variant: string };
}

import type { StoredRuleGroup } from '#estate/model';

/** An HTTP request as it would stand on the wire: text to be judged, never sent. */
export interface HttpRequest {
  readonly method: string;
  /** Path and query as the client writes them, percent signs untouched: `/a%20b?x=1`. */
  readonly target: string;
  /** In wire order, names as the client spells them; values are one character per byte (latin1). */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
  /** What a request's text does not say; without it, statements that look at it answer unknown. */
  readonly clientIp?: string;
  readonly country?: string;
  readonly asn?: number;
  /** Fingerprints of the TLS handshake, which is not in the text. */
  readonly ja3?: string;
  readonly ja4?: string;
}

/** Resources that can carry a WebACL. https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html (read 2026-11-26) */
export type ProtectedResource =
  | 'cloudfront'
  | 'load-balancer'
  | 'api-gateway'
  | 'appsync'
  | 'cognito'
  | 'app-runner'
  | 'verified-access'
  | 'amplify'
  | 'agent-gateway';

/**
 * Whether a rule matches.
 * - `yes`, `no`: the rule's content is seen and decides.
 * - `likely`: a published method stands in for an engine AWS does not publish (SQL injection, cross-site scripting).
 * - `documented`: AWS documents that a managed rule covers this CVE; the pattern itself is not published.
 * - `unknown`: content, or a fact of the request, is not seen.
 */
export type Match = 'yes' | 'likely' | 'documented' | 'unknown' | 'no';

/**
 * What a WebACL does with a request, when it is sure. `captcha`, `challenge` and `monetize` stop a client that has no
 * token and has not paid; one that has goes on.
 */
export type WafAction = 'allow' | 'block' | 'captcha' | 'challenge' | 'monetize';

/** One rule on the way of a request, in the order in which AWS asks them. */
export interface RuleStep {
  /** `Rules/3` or `Rules/1/RuleGroup/Rules/0`: a JSON pointer into the WebACL, groups looked through. */
  readonly pointer: string;
  readonly name: string;
  readonly match: Match;
  /** What the rule does on a match after overrides: its action, or `count`, `none` for group rules. */
  readonly action: WafAction | 'count' | 'none';
  /** Why it matches, does not, or is not known: a machine code with parameters. */
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
  readonly labels: readonly string[];
}

/**
 * What becomes of one request.
 * `action` is undefined when it is not known. `possible` is everything that is not ruled out by proof: for a proved
 * action that action alone, for a likely or documented one also what happens if the published method, or the
 * documentation, is wrong.
 */
export interface Evaluation {
  readonly action: WafAction | undefined;
  readonly possible: readonly WafAction[];
  /**
   * How sure `action` is: the weakest match or mismatch it rests on, in the order proved, documented, likely, unknown.
   * `likely` and `documented` are no proof, neither of a block nor of a request that gets through.
   */
  readonly certainty: 'proved' | 'likely' | 'documented' | 'unknown';
  /** The rule that ended it; undefined for the default action. */
  readonly decidedBy?: RuleStep;
  readonly steps: readonly RuleStep[];
  readonly labels: readonly string[];
}

/** A request of a known exploit, with what it is for. */
export interface ExploitRequest {
  /** Raw HTTP/1.1 text with CRLF, host `example.com`, addresses of RFC 5737; latin1, one character per byte. */
  readonly text: string;
  /**
   * Whether it carries something of the attack: a body, a query, an uncommon path, method or header. A bare fetch of a
   * page cannot be the attack itself, and is not asked of a WAF.
   */
  readonly carries: boolean;
}

/** One known way to exploit a CVE. */
export interface ExploitVariant {
  /** Id of the template it was rendered from, and the request group in it: `CVE-2021-44228#0`. */
  readonly id: string;
  readonly requests: readonly ExploitRequest[];
  /** Names of values that only a response can give; while there are some, the requests are not the whole truth. */
  readonly unresolved: readonly string[];
  /**
   * Whether the source says that the requests are steps of one attack, each building on the ones before. When it does
   * not, any one of several may be the attack by itself. A fingerprint or a sign-in counts as a step as well.
   */
  readonly steps?: boolean;
}

/** What is known of one CVE's exploits over HTTP: a piece of the knowledge pack. */
export interface ExploitPack {
  readonly cve: string;
  readonly title: string;
  readonly severity: string;
  readonly cwe: readonly string[];
  readonly variants: readonly ExploitVariant[];
  /** Variants that were left out (too many combinations, not renderable); while there are some, this is not the whole truth. */
  readonly omitted?: number;
  /** Where it came from: file in the checkout, digest of its bytes, licence of the collection. */
  readonly sources: readonly { readonly file: string; readonly digest: string; readonly licence: string }[];
}

/** The four answers to "does this WebACL stop this CVE". */
export type CveVerdict = 'blocks' | 'documented-to-block' | 'unknown' | 'does-not-block';

/** What is documented of one rule of a managed group. */
export interface ManagedRuleFacts {
  readonly name: string;
  /** Its own action, before overrides. */
  readonly action: WafAction | 'count';
  /** Fully qualified labels that it adds on a match. */
  readonly labels: readonly string[];
  readonly fields: readonly ManagedField[];
  /**
   * What AWS documents of its condition; without one its pattern is not published.
   * - `sqli`, `xss`: it uses the built-in statement.
   * - `size`: a field is longer than `limit` bytes.
   * - `missing`: the request has no such field.
   * - `equals`: a field is one of `values`.
   */
  readonly statement?: 'sqli' | 'xss' | 'size' | 'missing' | 'equals';
  readonly limit?: number;
  readonly values?: readonly string[];
  /** It judges who sends, not what is sent: an address list, a bot's signature. A client of good repute passes it. */
  readonly judges?: 'client';
}

export type ManagedField =
  | 'uri-path'
  | 'query-string'
  | 'query-arguments'
  | 'body'
  | 'headers'
  | 'cookies'
  | 'method'
  | `header:${string}`;

/** A CVE that AWS documents as covered by rules of a group. */
export interface ManagedCve {
  readonly cve: string;
  /** Between them they cover it; which of them matches depends on where the request carries the attack. */
  readonly rules: readonly string[];
  /** The first version that holds the rules: `1.9`. */
  readonly sinceVersion?: string;
  readonly sinceDate: string;
  /** Below this version the rules only count. */
  readonly countOnlyBefore?: string;
  readonly url: string;
}

/** What is documented of a managed rule group. */
export interface ManagedGroupFacts {
  readonly vendor: string;
  readonly name: string;
  /** Versions that exist, `Version_1.9`, newest last. */
  readonly versions: readonly string[];
  /** `awswaf:managed:aws:core-rule-set:`: no other label comes from it. */
  readonly labelNamespace?: string;
  readonly capacity?: number;
  readonly rules: readonly ManagedRuleFacts[];
  readonly cves: readonly ManagedCve[];
}

/** What counts of an IP set as GetIPSet answers it. */
export interface StoredIpSet {
  readonly Addresses?: readonly string[] | undefined;
}

/** What counts of a regex pattern set as GetRegexPatternSet answers it. */
export interface StoredRegexPatternSet {
  readonly RegularExpressionList?: readonly { readonly RegexString?: string | undefined }[] | undefined;
}

/** What a WebACL refers to. What is absent was not seen, and is unknown. */
export interface WafContext {
  readonly resource: ProtectedResource;
  readonly ruleGroups: ReadonlyMap<string, StoredRuleGroup>;
  readonly ipSets: ReadonlyMap<string, StoredIpSet>;
  readonly regexPatternSets: ReadonlyMap<string, StoredRegexPatternSet>;
  readonly managed: (vendor: string, name: string, version: string | undefined) => ManagedGroupFacts | undefined;
}

export interface EvaluateOptions {
  /** The CVE that the request exploits: what AWS documents of it then counts as `documented`. */
  readonly cve?: string;
  /** Suppose a client that no address list and no bot rule knows: an attacker may choose one. */
  readonly cleanClient?: boolean;
}

/** What compiling saw that an audit should know of. */
export interface CompileNote {
  /**
   * - `override-unknown-rule`: an override names no rule of the group; AWS ignores it without a word.
   * - `not-understood`: a member that is absent, or not of the form the API documents.
   * - `not-seen`: a set or a group that is referred to and was not given.
   */
  readonly code: 'override-unknown-rule' | 'not-understood' | 'not-seen';
  readonly pointer: string;
  readonly name: string;
}

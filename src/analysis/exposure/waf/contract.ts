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

/** What a WebACL does with a request, when it is sure. */
export type WafAction = 'allow' | 'block' | 'captcha' | 'challenge';

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
 * `action` is undefined when it is not known; then `possible` names what may happen.
 */
export interface Evaluation {
  readonly action: WafAction | undefined;
  readonly possible: readonly WafAction[];
  /** How sure `action` is: the weakest match it rests on. `likely` and `documented` are no proof. */
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
}

/** What is known of one CVE's exploits over HTTP: a piece of the knowledge pack. */
export interface ExploitPack {
  readonly cve: string;
  readonly title: string;
  readonly severity: string;
  readonly cwe: readonly string[];
  readonly variants: readonly ExploitVariant[];
  /** Where it came from: file in the checkout, digest of its bytes, licence of the collection. */
  readonly sources: readonly { readonly file: string; readonly digest: string; readonly licence: string }[];
}

/** The four answers to "does this WebACL stop this CVE". */
export type CveVerdict = 'blocks' | 'documented-to-block' | 'unknown' | 'does-not-block';

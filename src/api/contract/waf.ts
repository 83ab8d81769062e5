import { z } from 'zod';
import { Severity } from './common.ts';
import { Localized } from './findings.ts';
import { EveryPath } from './exposure.ts';
import { MAX_REQUEST_TEXT } from './exposure-limits.ts';
import { NetworkElement, WebAclRef } from './network-path.ts';

export const WafAction = z.enum(['allow', 'block', 'captcha', 'challenge']);

/** What a rule does: `none` for groups whose own rules act. */
export const WafRuleAction = z.enum(['allow', 'block', 'captcha', 'challenge', 'count', 'none']);

/**
 * How sure something is. `proved`: by rules whose content is seen. `likely`: by a published method that stands in for an
 * engine AWS does not publish. `documented`: AWS says so. Only the first is proof.
 */
export const Certainty = z.enum(['proved', 'likely', 'documented', 'unknown']);

/** The four answers to "does this WebACL stop this CVE". */
export const CveVerdict = z.enum(['blocks', 'documented-to-block', 'unknown', 'does-not-block']);

/** Something about a WebACL that makes it stop less than it seems to. */
export const WafRemark = z.object({
  code: z.string(),
  severity: Severity,
  sentence: Localized,
  mend: Localized,
  /** JSON pointer into the WebACL; empty for all of it. */
  pointer: z.string(),
  /** The resource it is about, when it is not the WebACL itself. */
  element: NetworkElement.optional(),
});

export const WebAclRow = z.object({
  /** Fit for an address: not the ARN. */
  id: z.string(),
  arn: z.string(),
  name: z.string(),
  scope: z.enum(['regional', 'cloudfront']),
  accountId: z.string(),
  accountName: z.string(),
  region: z.string(),
  defaultAction: z.enum(['allow', 'block']),
  rules: z.number(),
  /** WebACL capacity units of all rules. */
  wcu: z.number(),
  /** Resources it is attached to; of them, those the internet reaches. */
  protects: z.number(),
  exposed: z.number(),
  /** Remarks by severity. */
  remarks: z.record(Severity, z.number()),
});

/** All of them, the most remarked first; without `asOf` nothing has been analysed yet. */
export const WebAclList = z.object({ asOf: z.string().optional(), items: z.array(WebAclRow) });

export const WafRule = z.object({
  /** `Rules/3`: what `decidedBy` and counterfactuals name. */
  pointer: z.string(),
  name: z.string(),
  priority: z.number(),
  kind: z.enum(['statement', 'rate', 'rule-group', 'managed-group']),
  /** After overrides. */
  action: WafRuleAction,
  /** As the rule itself says, when an override changed it. */
  overridden: WafRuleAction.optional(),
  /** What it looks for, in a sentence. */
  summary: Localized,
  wcu: z.number(),
  /** Rules of a group with what they do here; `known` is false when AWS does not publish their content. */
  group: z
    .object({
      vendor: z.string(),
      name: z.string(),
      version: z.string(),
      known: z.boolean(),
      rules: z.array(
        z.object({
          pointer: z.string(),
          name: z.string(),
          action: WafRuleAction,
          overridden: WafRuleAction.optional(),
        }),
      ),
    })
    .optional(),
  /** The rule as AWS holds it. */
  configuration: z.record(z.string(), z.unknown()),
});

export const WebAclDetail = WebAclRow.extend({
  items: z.array(WafRule),
  /** In evaluation: how many bytes of a body each resource hands over. */
  resources: z.array(z.object({ element: NetworkElement, bodyLimit: z.number(), exposures: z.number() })),
  audit: z.array(WafRemark),
  /** Capacity units that may be used without asking AWS, and at most. */
  capacity: z.object({ included: z.number(), most: z.number() }),
  snapshotId: z.string(),
});

export const WafStep = z.object({
  pointer: z.string(),
  name: z.string(),
  match: z.enum(['yes', 'likely', 'documented', 'unknown', 'no']),
  action: WafRuleAction,
  reason: z.object({ code: z.string(), sentence: Localized }),
  labels: z.array(z.string()),
});

export const WafEvaluation = z.object({
  /** Absent when it is not known; then `possible` says what may happen. */
  action: WafAction.optional(),
  possible: z.array(WafAction),
  certainty: Certainty,
  /** Absent for the default action. */
  decidedBy: WafStep.optional(),
  steps: z.array(WafStep),
  labels: z.array(z.string()),
});

const plain = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters');

/** A request to be judged, as text; it is never sent anywhere. */
export const WafTestRequest = z.strictObject({
  webAcl: plain(300),
  /** Raw HTTP/1.1: request line, headers, empty line, body. Bare line feeds are taken for line ends. */
  request: z.string().min(1).max(MAX_REQUEST_TEXT),
  /** ARN of one of its resources: decides how much of a body is looked at. */
  resource: plain(2_048).optional(),
  clientIp: plain(64).optional(),
  country: plain(2).optional(),
});

export const WafTestResult = z.object({
  webAcl: WebAclRef,
  /** How the text was understood. */
  request: z.object({ method: z.string(), target: z.string(), headers: z.number(), bodyBytes: z.number() }),
  bodyLimit: z.number(),
  evaluation: WafEvaluation,
});

/** One entrance: a column of the matrix. */
export const WafEntrance = z.object({
  /** Fit for an address: not the ARN. */
  id: z.string(),
  element: NetworkElement,
  /** Absent: nothing looks at its requests. */
  webAcl: WebAclRef.optional(),
  state: z.enum(['attached', 'missing', 'unseen', 'impossible']),
});

export const WafRuleRef = z.object({ pointer: z.string(), name: z.string() });

export const WafCell = z.object({
  /** Id of the entrance. */
  entrance: z.string(),
  verdict: CveVerdict,
  certainty: Certainty,
  /** The rule the verdict stands on. */
  decidedBy: WafRuleRef.optional(),
});

/** A row of the matrix. */
export const WafMatrixRow = z.object({
  cve: z.string(),
  title: z.string(),
  severity: Severity,
  variants: z.number(),
  requests: z.number(),
  cells: z.array(WafCell),
  /** Over all entrances of the organization: the weakest verdict, and how many entrances have each. */
  worst: CveVerdict,
  counts: z.record(CveVerdict, z.number()),
});

/**
 * Properties of the filter: `cve`, `severity`, `verdict` (of any cell), `cwe`,
 * `entrance` (id or name: chooses columns), `account` (chooses columns), `webacl` (name: chooses columns), `text`.
 * Sorted by: `severity`, `cve`; default `-severity`. `columns`: how many entrances come before the first column.
 */
export const WafMatrix = z.object({
  asOf: z.string().optional(),
  /** Columns, at most MATRIX_COLUMNS. */
  entrances: z.array(WafEntrance),
  entrancesTotal: z.number(),
  items: z.array(WafMatrixRow),
  total: z.number(),
  totalIsCapped: z.boolean(),
  nextCursor: z.string().optional(),
});

export const WafVerdict = z.object({
  cve: z.string(),
  title: z.string(),
  severity: Severity,
  entrance: WafEntrance,
  verdict: CveVerdict,
  certainty: Certainty,
  /** Why, in a sentence. */
  sentence: Localized,
  decidedBy: WafRuleRef.optional(),
  /** The first request that gets through. */
  counterexample: z
    .object({
      variant: z.string(),
      request: z.number(),
      /** It gets through with so many bytes in front of its body. */
      padding: z.object({ how: z.enum(['form', 'json', 'multipart', 'xml']), bytes: z.number() }).optional(),
    })
    .optional(),
  variants: z.array(
    z.object({
      id: z.string(),
      verdict: CveVerdict,
      /** Names of values that only a response can give: the requests are not the whole truth. */
      unresolved: z.array(z.string()),
      requests: z.array(
        z.object({
          text: z.string(),
          /** Whether it carries something of the attack. */
          carries: z.boolean(),
          /** Absent where no WebACL looks. */
          evaluation: WafEvaluation.optional(),
        }),
      ),
    }),
  ),
  /** For what is behind the entrance: a WebACL counts only if every path passes one. */
  everyPath: EveryPath,
  /** The verdict for what is behind the entrance: that of the weakest path to it. */
  behind: CveVerdict.optional(),
  sources: z.array(z.object({ file: z.string(), digest: z.string(), licence: z.string() })),
});

/** For a CVE; with a WebACL, so that priority and capacity fit it. */
export const WafPatchRequest = z.strictObject({ cve: plain(40), webAcl: plain(300).optional() });

export const WafPatch = z.object({
  cve: z.string(),
  /** Absent: no rule blocks all known requests without blocking benign ones; `sentence` says why. */
  rule: z
    .object({
      name: z.string(),
      wcu: z.number(),
      /** WAFv2 JSON of one rule. */
      json: z.string(),
      /** A CloudFormation template, YAML. */
      cloudFormation: z.string(),
    })
    .optional(),
  sentence: Localized,
  /** What remains, as codes; `sentence` says them. */
  remarks: z.array(z.string()).optional(),
  proof: z.object({
    requests: z.number(),
    blocked: z.number(),
    /** Requests it does not block, as text, at most ten. */
    through: z.array(z.string()),
    benign: z.array(z.object({ corpus: z.string(), requests: z.number(), hits: z.number() })),
  }),
  /** Of the WebACL that was named. */
  capacity: z.object({ used: z.number(), after: z.number(), included: z.number(), most: z.number() }).optional(),
});

export const WafCounterfactualRequest = z.strictObject({
  webAcl: plain(300),
  /** Pointer of the rule that is thought to count only. */
  rule: plain(300),
});

export const WafCounterfactual = z.object({
  webAcl: WebAclRef,
  rule: WafRuleRef,
  /** Cells that get worse, the gravest first, at most 500. */
  cells: z.array(
    z.object({
      cve: z.string(),
      title: z.string(),
      severity: Severity,
      entrance: WafEntrance,
      before: CveVerdict,
      after: CveVerdict,
    }),
  ),
  total: z.number(),
  /** CVEs and entrances that were asked. */
  asked: z.object({ cves: z.number(), entrances: z.number() }),
  ms: z.number(),
});

/** What is known of exploits; without `builtAt` there is nothing yet. */
export const WafKnowledge = z.object({
  builtAt: z.string().optional(),
  cves: z.number(),
  variants: z.number(),
  requests: z.number(),
  bySeverity: z.record(Severity, z.number()),
  sources: z.array(z.object({ name: z.string(), revision: z.string(), licence: z.string(), cves: z.number() })),
  /** Documented facts of AWS's managed rules, and the day they were read. */
  managed: z.object({ groups: z.number(), cves: z.number(), read: z.string() }),
  /** Benign requests that virtual patches are tried on. */
  benign: z.array(z.object({ corpus: z.string(), requests: z.number() })),
});

export type WafAction = z.infer<typeof WafAction>;
export type WafRuleAction = z.infer<typeof WafRuleAction>;
export type Certainty = z.infer<typeof Certainty>;
export type CveVerdict = z.infer<typeof CveVerdict>;
export type WafRemark = z.infer<typeof WafRemark>;
export type WebAclRow = z.infer<typeof WebAclRow>;
export type WebAclList = z.infer<typeof WebAclList>;
export type WafRule = z.infer<typeof WafRule>;
export type WebAclDetail = z.infer<typeof WebAclDetail>;
export type WafStep = z.infer<typeof WafStep>;
export type WafEvaluation = z.infer<typeof WafEvaluation>;
export type WafTestRequest = z.infer<typeof WafTestRequest>;
export type WafTestResult = z.infer<typeof WafTestResult>;
export type WafEntrance = z.infer<typeof WafEntrance>;
export type WafCell = z.infer<typeof WafCell>;
export type WafMatrixRow = z.infer<typeof WafMatrixRow>;
export type WafMatrix = z.infer<typeof WafMatrix>;
export type WafVerdict = z.infer<typeof WafVerdict>;
export type WafPatchRequest = z.infer<typeof WafPatchRequest>;
export type WafPatch = z.infer<typeof WafPatch>;
export type WafCounterfactualRequest = z.infer<typeof WafCounterfactualRequest>;
export type WafCounterfactual = z.infer<typeof WafCounterfactual>;
export type WafKnowledge = z.infer<typeof WafKnowledge>;

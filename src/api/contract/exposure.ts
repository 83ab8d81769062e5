import { z } from 'zod';
import { Severity } from './common.ts';
import { Localized } from './findings.ts';
import {
  Breadth,
  ElementChange,
  NetworkElement,
  Opening,
  ReachPath,
  Refusal,
  Unseen,
  WebAclRef,
} from './network-path.ts';

/**
 * WebACLs on one path: `none` where no hop has one (whether it could carry one is told by the hops).
 * `unseen` when no WebACL is seen and some hop's was not looked at.
 */
export const WebAclCover = z.enum(['some', 'none', 'unseen']);

/**
 * What of one resource the internet reaches through one entrance.
 * Properties of the filter: `account`, `accountName`, `region`, `type`, `name`, `resource` (ARN), `entrance` (ARN),
 * `port` (a number inside an opening), `protocol` (`tcp`, `udp`…), `outcome`, `breadth`, `cover`, `webacl` (name),
 * `authentication` (`none` or a kind), `since`, `text`. Sorted by: `since`, `breadth`, `name`, `account`; default `-since`.
 */
export const ExposureRow = z.object({
  /** Stays the same while resource and entrance do. */
  id: z.string(),
  resource: NetworkElement,
  entrance: NetworkElement,
  /** `unknown`: it may be open; something on the way was not seen. */
  outcome: z.enum(['open', 'unknown']),
  openings: z.array(Opening),
  /** The broadest of the openings. */
  breadth: Breadth,
  webAcls: z.array(WebAclRef),
  cover: WebAclCover,
  /** Kinds of proof of identity somewhere on the path; empty when anybody passes. */
  authentication: z.array(z.string()),
  /** End of the run that saw it first without a break. */
  since: z.string(),
  /** True when the first look saw it already: then it may be older than `since`. */
  sinceFirstLook: z.boolean(),
  /** What changed it last, at most three. */
  changedBy: z.array(ElementChange),
  /** The open finding that stands for it. */
  findingId: z.string().optional(),
});

export const ExposurePage = z.object({
  items: z.array(ExposureRow),
  total: z.number(),
  totalIsCapped: z.boolean(),
  nextCursor: z.string().optional(),
});

/** Numbers over all exposures; without `asOf` nothing has been analysed yet. */
export const ExposureSummary = z.object({
  asOf: z.string().optional(),
  snapshotId: z.string().optional(),
  /** Distinct resources that the internet reaches. */
  resources: z.number(),
  open: z.number(),
  unknown: z.number(),
  byType: z.array(z.object({ type: z.string(), open: z.number(), unknown: z.number() })),
  byBreadth: z.record(Breadth, z.number()),
  byCover: z.record(WebAclCover, z.number()),
  /** Without any proof of identity. */
  anybody: z.number(),
  /** Resources with a WebACL on some path and none on another: the WebACL can be gone round. */
  bypassed: z.number(),
  /** What could not be seen or is not modelled, anywhere; at most 100. */
  unseen: z.array(Unseen),
});

/** Do all internet paths to a resource pass a WebACL? */
export const EveryPath = z.object({
  verdict: z.enum(['all', 'some', 'none', 'unknown']),
  paths: z.number(),
  /** Paths with a WebACL. */
  covered: z.number(),
  /** Paths without one: where a request gets in that no WebACL sees. */
  bare: z.array(z.object({ exposureId: z.string(), entrance: NetworkElement, label: z.string() })),
  /** Paths of which it is not known. */
  unseen: z.array(z.object({ exposureId: z.string(), entrance: NetworkElement, label: z.string() })),
});

export const ExposureDetail = ExposureRow.extend({
  snapshotId: z.string(),
  path: ReachPath,
  unseen: z.array(Unseen),
  /** Everything that changed it, newest first, at most 100. */
  history: z.array(ElementChange),
  /** Other entrances to the same resource. */
  others: z.array(ExposureRow),
  everyPath: EveryPath,
});

/** One end of a question. */
export const Endpoint = z.object({
  /** What to write to mean exactly this: `internet`, a CIDR, an account id, a resource id or ARN. */
  text: z.string(),
  kind: z.enum(['internet', 'cidr', 'account', 'vpc', 'subnet', 'resource', 'on-premises']),
  /** For people; the resource's own name where there is one. */
  label: z.string(),
  element: NetworkElement.optional(),
});

export const EndpointList = z.object({ items: z.array(Endpoint) });

/** How an end was understood: either `endpoint`, or what it may have meant. */
export const EndpointEcho = z.object({
  text: z.string(),
  endpoint: Endpoint.optional(),
  suggestions: z.array(Endpoint),
});

export const ReachAnswer = z.object({
  outcome: z.enum(['reachable', 'blocked', 'unknown']),
  paths: z.array(ReachPath),
  refusals: z.array(Refusal),
  unseen: z.array(Unseen),
});

export const ReachResult = z.object({
  snapshotId: z.string(),
  asOf: z.string(),
  from: EndpointEcho,
  to: EndpointEcho,
  /** Absent while an end is not understood. */
  answer: ReachAnswer.optional(),
  ms: z.number(),
});

/** An exposure that is there on one side only, or differs. */
export const ExposureChange = z.object({
  change: z.enum(['appeared', 'disappeared', 'changed']),
  /** As it is afterwards; of one that disappeared, as it was. */
  exposure: ExposureRow,
  /** As it was, when it changed. */
  before: ExposureRow.optional(),
  /** Elements whose change made the difference; empty when it is not known. */
  causes: z.array(ElementChange),
});

export const ExposureDiff = z.object({
  from: z.object({ id: z.string(), createdAt: z.string() }),
  to: z.object({ id: z.string(), createdAt: z.string() }),
  changes: z.array(ExposureChange),
  counts: z.object({ appeared: z.number(), disappeared: z.number(), changed: z.number() }),
  /** True when rows were left out; `counts` are whole. */
  truncated: z.boolean(),
});

/** A part of the network that may be edited in a copy. */
export const NetworkPart = z.object({
  kind: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  region: z.string(),
  id: z.string(),
  name: z.string(),
  arn: z.string(),
  /** Exposures whose path goes through it. */
  exposures: z.number(),
  /** As the snapshot holds it. */
  configuration: z.record(z.string(), z.unknown()),
});

/** Parts that match, those on most paths first. */
export const NetworkPartList = z.object({ items: z.array(NetworkPart), total: z.number() });

const plain = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters');

const place = { kind: plain(200), accountId: plain(12), region: plain(40), id: plain(2_048) };

export const NetworkEdit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), ...place, configuration: z.record(z.string(), z.unknown()) }),
  z.strictObject({ op: z.literal('remove'), ...place }),
]);

export const ExposureTrial = z.strictObject({
  edits: z.array(NetworkEdit).min(1).max(50),
  /** A snapshot's id; the latest when absent. */
  snapshot: plain(100).optional(),
});

/** What would be different if the edits were so; nothing is stored, nothing is changed in AWS. */
export const ExposureEffect = z.object({
  snapshotId: z.string(),
  changes: z.array(ExposureChange),
  counts: z.object({ appeared: z.number(), disappeared: z.number(), changed: z.number() }),
  truncated: z.boolean(),
  findings: z.array(
    z.object({
      /** Of one that is there already. */
      id: z.string().optional(),
      rule: z.string(),
      title: Localized,
      severity: Severity,
      resource: NetworkElement,
      becomes: z.enum(['open', 'fixed', 'unknown']),
    }),
  ),
  unseen: z.array(Unseen),
  /** Milliseconds it took to decide. */
  ms: z.number(),
});

export type WebAclCover = z.infer<typeof WebAclCover>;
export type ExposureRow = z.infer<typeof ExposureRow>;
export type ExposurePage = z.infer<typeof ExposurePage>;
export type ExposureSummary = z.infer<typeof ExposureSummary>;
export type EveryPath = z.infer<typeof EveryPath>;
export type ExposureDetail = z.infer<typeof ExposureDetail>;
export type Endpoint = z.infer<typeof Endpoint>;
export type EndpointList = z.infer<typeof EndpointList>;
export type EndpointEcho = z.infer<typeof EndpointEcho>;
export type ReachAnswer = z.infer<typeof ReachAnswer>;
export type ReachResult = z.infer<typeof ReachResult>;
export type ExposureChange = z.infer<typeof ExposureChange>;
export type ExposureDiff = z.infer<typeof ExposureDiff>;
export type NetworkPart = z.infer<typeof NetworkPart>;
export type NetworkPartList = z.infer<typeof NetworkPartList>;
export type NetworkEdit = z.infer<typeof NetworkEdit>;
export type ExposureTrial = z.infer<typeof ExposureTrial>;
export type ExposureEffect = z.infer<typeof ExposureEffect>;

import { z } from 'zod';
import { Evidence, Localized } from './findings.ts';

/** A resource of the network, as a person calls it. */
export const NetworkElement = z.object({
  arn: z.string(),
  /** AWS Config or CloudFormation resource type; `internet` and `on-premises` for what is no resource. */
  type: z.string(),
  id: z.string(),
  name: z.string(),
  accountId: z.string(),
  accountName: z.string(),
  /** `global` for resources without a region. */
  region: z.string(),
});

/** From `from` to `to`, both included. */
export const NumberSpan = z.object({ from: z.number(), to: z.number() });

/** How many of the internet's addresses get in: all, as good as all, or fewer. */
export const Breadth = z.enum(['internet', 'wide', 'narrow']);

export const Opening = z.object({
  family: z.enum(['v4', 'v6']),
  /** IANA protocol numbers. */
  protocols: NumberSpan,
  ports: NumberSpan,
  breadth: Breadth,
  /** The same for people, alike in every language: `tcp/443`, `udp/1024-2047`, `all`. */
  label: z.string(),
});

export const HopRole = z.enum([
  'source',
  'destination',
  'internet',
  'gateway',
  'route-table',
  'network-acl',
  'security-group',
  'interface',
  'subnet',
  'vpc',
  'attachment',
  'firewall',
  'balancer',
  'listener',
  'target-group',
  'distribution',
  'api',
  'function',
  'policy',
  'endpoint',
]);

/**
 * - `attached`: a WebACL looks at the requests of this hop.
 * - `missing`: it could carry one and has none.
 * - `unseen`: it could carry one, and whether it does was not seen.
 */
export const WebAclState = z.enum(['attached', 'missing', 'unseen']);

/** A WebACL where it is met; its id is the one of `/waf/web-acls/:id`. */
export const WebAclRef = z.object({ id: z.string(), name: z.string() });

/** A station of a path with the element that let the packets on. */
export const Hop = z.object({
  role: HopRole,
  element: NetworkElement,
  /** What decided here, as a sentence. */
  note: Localized.optional(),
  /** Its machine code: `route`, `acl-entry`, `group-rule`. */
  code: z.string().optional(),
  evidence: z.array(Evidence),
  /** Absent where no WebACL can be. */
  webAcl: z.object({ state: WebAclState, webAcl: WebAclRef.optional() }).optional(),
  /** Who must prove an identity here before anything passes: `iam`, `jwt`, `mtls`… */
  authentication: z.array(z.string()),
});

/** A way that packets take, all of it. */
export const ReachPath = z.object({
  /** What gets through on it: `tcp/443`… */
  flows: z.array(Opening),
  hops: z.array(Hop),
});

/** Why something does not get through, or is not known to. */
export const Refusal = z.object({
  /** Named as AWS Reachability Analyzer names it, where it does. */
  code: z.string(),
  sentence: Localized,
  element: NetworkElement,
  evidence: z.array(Evidence),
  /** The way up to here. */
  hops: z.array(Hop),
});

/** Something that is not modelled or was not seen. */
export const Unseen = z.object({
  code: z.enum(['not-modelled', 'not-seen']),
  what: z.string(),
  sentence: Localized,
  accountId: z.string().optional(),
  region: z.string().optional(),
  element: NetworkElement.optional(),
});

/** A change of an element that changed what gets through. */
export const ElementChange = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  element: NetworkElement,
  /** JSON pointer into its configuration; empty for all of it. */
  pointer: z.string(),
  /** Short values as text, before and after; absent where there was or is none. */
  before: z.string().optional(),
  after: z.string().optional(),
  /** The run that saw it first, and its end; absent for what is only tried out. */
  runId: z.string().optional(),
  at: z.string().optional(),
});

export type NetworkElement = z.infer<typeof NetworkElement>;
export type Breadth = z.infer<typeof Breadth>;
export type Opening = z.infer<typeof Opening>;
export type HopRole = z.infer<typeof HopRole>;
export type Hop = z.infer<typeof Hop>;
export type WebAclState = z.infer<typeof WebAclState>;
export type WebAclRef = z.infer<typeof WebAclRef>;
export type ReachPath = z.infer<typeof ReachPath>;
export type Refusal = z.infer<typeof Refusal>;
export type Unseen = z.infer<typeof Unseen>;
export type ElementChange = z.infer<typeof ElementChange>;

import { z } from 'zod';
import { Account, ControlAnswer, PartRow, Run, Snapshot } from './estate.ts';
import { Action, Fix, Rule } from './findings.ts';

export const ActionPage = z.object({
  items: z.array(Action),
  /** Actions that match, whatever the page. */
  total: z.number(),
  /** Pass it as `cursor` for the next page; absent on the last. */
  nextCursor: z.string().optional(),
});

export const RuleList = z.object({ items: z.array(Rule) });
export const FixList = z.object({ items: z.array(Fix) });
export const ControlList = z.object({ items: z.array(ControlAnswer) });
export const AccountList = z.object({ items: z.array(Account) });
export const AccountDetail = Account.extend({ parts: z.array(PartRow) });
export const SnapshotList = z.object({ items: z.array(Snapshot) });
export const RunList = z.object({ items: z.array(Run) });

/** The item a pointer names; values that look like secrets are replaced by `[masked]`. */
export const EvidenceItem = z.object({
  item: z.record(z.string(), z.unknown()),
  /** The value the part behind `#` names, as text; absent when there is no such part or nothing is there. */
  field: z.string().optional(),
});

/** A one-time sign-in link. */
export const Link = z.object({ url: z.string(), expiresAt: z.string() });

export type ActionPage = z.infer<typeof ActionPage>;
export type AccountDetail = z.infer<typeof AccountDetail>;
export type EvidenceItem = z.infer<typeof EvidenceItem>;
export type Link = z.infer<typeof Link>;

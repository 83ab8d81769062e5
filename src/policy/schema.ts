import { z } from 'zod';
import { DEFAULT_POLICY } from './defaults.ts';

/** Longest list of owners, exceptions, accounts or units a policy may hold: bounds the work for each finding. */
const MAX_ENTRIES = 5_000;

/** Names are shown in tables and stored with every finding. */
const name = z.string().trim().min(1).max(200);
const days = z.int().min(0).max(3_650);
const accountId = z
  .string('write an account id as text, in quotes: "111122223333"')
  .regex(/^\d{12}$/, 'an account id has twelve digits');

const tag = z
  .strictObject({
    key: z.string().min(1).max(128).describe('Tag key, compared exactly.'),
    value: z.exactOptional(z.string().max(256)).describe('Tag value; without it any value holds.'),
  })
  .describe('Tag of the resource or of its account.');

const conditions = {
  accounts: z.exactOptional(z.array(accountId).min(1).max(MAX_ENTRIES)).describe('Account ids.'),
  ous: z
    .exactOptional(z.array(z.string().min(1).max(600)).min(1).max(MAX_ENTRIES))
    .describe('OU ids or paths such as Workloads/Production; everything below counts.'),
  tag: z.exactOptional(tag),
};

const defaultThresholds = DEFAULT_POLICY.thresholds;
const thresholds = z.strictObject({
  keyMaxAgeDays: days.default(defaultThresholds.keyMaxAgeDays).describe('Days after which a key must be rotated.'),
  unusedDays: days.default(defaultThresholds.unusedDays).describe('Days without use that make a credential unused.'),
  neverUsedGraceDays: days
    .default(defaultThresholds.neverUsedGraceDays)
    .describe('Days a new credential may stay unused.'),
  inactiveKeyKeepDays: days
    .default(defaultThresholds.inactiveKeyKeepDays)
    .describe('Days an inactive key may stay before it is to be deleted.'),
  rootUseDays: days.default(defaultThresholds.rootUseDays).describe('Days within which a use of root is reported.'),
});

const defaultDue = DEFAULT_POLICY.dueDays;
const dueDays = z.strictObject({
  critical: days.default(defaultDue.critical),
  high: days.default(defaultDue.high),
  medium: days.default(defaultDue.medium),
  low: days.default(defaultDue.low),
  informational: days.default(defaultDue.informational),
});

const ownerRule = z.strictObject({ owner: name.describe('Who owns what the conditions describe.'), ...conditions });

const ignoreEntry = z.strictObject({
  id: name.describe('Name of the exception: unique, shown wherever it hides something.'),
  rule: z.exactOptional(z.string().min(1)).describe('Rule id, compared exactly.'),
  ...conditions,
  resource: z.exactOptional(z.string().min(1).max(2_048)).describe('ARN; * stands for any run of characters.'),
  reason: z.string().trim().min(1).max(2_000).describe('Why the risk is accepted.'),
  approvedBy: name.describe('Who accepted the risk.'),
  until: z.iso.date().describe('Last day on which it holds (UTC), YYYY-MM-DD, at most a year away.'),
});

/** Shape of `policy.yaml`; what its parts mean together is checked by `checkMeaning`. */
export const PolicyFile = z.strictObject({
  version: z.literal(1).default(1),
  thresholds: thresholds.prefault({}),
  dueDays: dueDays.prefault({}).describe('Days from opening to the due date, by severity.'),
  ownerTags: z
    .array(z.string().min(1).max(128))
    .max(10)
    .default([...DEFAULT_POLICY.ownerTags])
    .describe('Tag keys whose value is the owner, in the order they are tried.'),
  owners: z
    .array(ownerRule)
    .max(MAX_ENTRIES)
    .default([])
    .describe('Owners by tag, account or OU: a rule with a tag goes before one with accounts, the nearest OU wins.'),
  defaultOwner: name.default(DEFAULT_POLICY.defaultOwner).describe('Owner of what nobody owns.'),
  ignore: z.array(ignoreEntry).max(MAX_ENTRIES).default([]).describe('Exceptions with reason, approver and end.'),
  disabledRules: z
    .array(z.strictObject({ rule: z.string().min(1), reason: z.string().trim().min(1).max(2_000) }))
    .max(MAX_ENTRIES)
    .default([])
    .describe('Rules switched off, with the reason.'),
});

/** JSON Schema (2020-12) of the policy file, for editors that complete and check while one writes. */
export function policyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(PolicyFile, { io: 'input' });
  return { title: 'Yagura policy', ...schema };
}

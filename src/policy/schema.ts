import { z } from 'zod';
import { SEVERITIES } from '#kernel';
import { DEFAULT_POLICY } from './defaults.ts';
import { STANDARDS } from './standards.ts';
import { drillsSchema } from './drills.ts';
import { messagesSchema } from './messages.ts';

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

const reason = z.string().trim().min(1).max(2_000);
const severity = z.enum(SEVERITIES);

const standardEntry = z.strictObject({
  standard: z.enum(STANDARDS).describe('Standard whose rules are asked in the accounts and of the resources named.'),
  ...conditions,
});

const controlEntry = z.strictObject({
  rule: z.exactOptional(z.string().min(1).max(200)).describe('Rule id, compared exactly.'),
  pattern: z
    .exactOptional(z.string().min(1).max(200))
    .describe('Rule ids; * stands for any run of characters. Give this or `rule`.'),
  mode: z.enum(['on', 'off']).describe('Whether the rules are asked there.'),
  ...conditions,
  reason: reason.describe('Why; shown with the findings it hides.'),
});

const severityEntry = z.strictObject({
  rule: z.exactOptional(z.string().min(1)).describe('Rule id, compared exactly; without it every rule.'),
  when: z
    .exactOptional(
      z.strictObject({
        ...conditions,
        exposed: z
          .exactOptional(z.boolean())
          .describe('Whether the resource is reached from outside. Where nobody knows, neither value holds.'),
      }),
    )
    .describe('Where it holds; all conditions given must.'),
  to: z.exactOptional(severity).describe('The severity that counts. Give this or `by`.'),
  by: z.exactOptional(z.union([z.literal(1), z.literal(-1)])).describe('One step up (1) or down (-1).'),
  reason: reason.describe('Why the severity differs here.'),
});

const deadlineEntry = z.strictObject({
  severity: z.exactOptional(severity).describe('Severity that counts; without it every severity.'),
  ...conditions,
  days: days.describe('Days from opening to the due date.'),
});

const escalationEntry = z.strictObject({
  afterDays: days.describe('Days after the due date.'),
  to: name.describe('Who is told, once for each finding.'),
});

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
  version: z
    .union([z.literal(1), z.literal(2)])
    .default(1)
    .describe('Version of the format: 2 knows standards, controls, severity, deadlines and escalation.'),
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
  standards: z
    .array(standardEntry)
    .max(MAX_ENTRIES)
    .default([])
    .describe('Which standards are asked of whom; without entries all rules are asked everywhere.'),
  controls: z
    .array(controlEntry)
    .max(MAX_ENTRIES)
    .default([])
    .describe('Rules on and off by place; the first entry that matches decides, before `standards`.'),
  severity: z
    .array(severityEntry)
    .max(MAX_ENTRIES)
    .default([])
    .describe('Severities by context; the first entry that matches decides.'),
  deadlines: z
    .array(deadlineEntry)
    .max(MAX_ENTRIES)
    .default([])
    .describe('Days to the due date by context; the first entry that matches decides, else `dueDays`.'),
  escalation: z.array(escalationEntry).max(20).default([]).describe('Who is told when something stays overdue.'),
  messages: messagesSchema.prefault({}).describe('Who is told what, where and when.'),
  drills: drillsSchema.default([]).describe('Drills that are repeated.'),
});

/** JSON Schema (2020-12) of the policy file, for editors that complete and check while one writes. */
export function policyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(PolicyFile, { io: 'input' });
  return { title: 'Yagura policy', ...schema };
}

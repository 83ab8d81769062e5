import { describe, expect, test } from 'vitest';
import { Fault, instant } from '#kernel';
import { DEFAULT_POLICY } from './defaults.ts';
import { loadPolicy } from './load.ts';
import { policyJsonSchema } from './schema.ts';

const AT = instant('2026-11-23T09:00:00Z');
const RULES = ['access-key-rotation', 'console-user-mfa', 'root-mfa'];

const load = (text: string | undefined) => loadPolicy(text, 'policy.yaml', { at: AT, rules: RULES });

function faultOf(text: string): Fault {
  try {
    load(text);
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  throw new Error('the policy was accepted');
}

const ENTRY = 'ignore: [{ id: a, rule: root-mfa, reason: r, approvedBy: b, until: 2027-01-31 }]';

describe('loadPolicy', () => {
  test('gives the defaults without a file, for an empty file and for a comment', () => {
    expect(load(undefined)).toEqual(DEFAULT_POLICY);
    expect(load('')).toEqual(DEFAULT_POLICY);
    expect(load('# nothing yet\n')).toEqual(DEFAULT_POLICY);
  });

  test('fills in defaults beside what is written', () => {
    const policy = load('thresholds: { keyMaxAgeDays: 60 }\ndueDays: { high: 7 }\ndefaultOwner: sec-team\n');
    expect(policy.thresholds).toEqual({ ...DEFAULT_POLICY.thresholds, keyMaxAgeDays: 60 });
    expect(policy.dueDays).toEqual({ ...DEFAULT_POLICY.dueDays, high: 7 });
    expect(policy.defaultOwner).toBe('sec-team');
  });

  test('reads owners, exceptions and switched-off rules as they stand', () => {
    const policy = load(`
version: 1
owners:
  - { owner: payments, accounts: ["111122223333"] }
  - { owner: web, ous: [Workloads/Web], tag: { key: app, value: shop } }
ignore:
  - id: break-glass
    rule: console-user-mfa
    resource: "arn:aws:iam::*:user/break-glass"
    reason: sealed envelope
    approvedBy: CISO
    until: 2027-01-31
disabledRules:
  - { rule: root-mfa, reason: root has no credentials here }
`);
    expect(policy.owners[1]).toEqual({ owner: 'web', ous: ['Workloads/Web'], tag: { key: 'app', value: 'shop' } });
    expect(policy.ignore[0]?.until).toBe('2027-01-31');
    expect(policy.disabledRules).toHaveLength(1);
  });

  test.each([
    ['an unknown key', 'tresholds: {}', /line 1, column 1: `tresholds` is no key here \(did you mean `thresholds`\?\)/],
    [
      'an unknown key inside',
      'version: 1\nthresholds:\n  keyMaxAgeDay: 3\n',
      /line 3, column 3: `thresholds.keyMaxAgeDay` .*did you mean `keyMaxAgeDays`/,
    ],
    ['a key of another list', 'ignore:\n  - id: x\n    untill: 2027-01-01\n', /`ignore\[0\]\.untill`.*`until`/],
    ['a value of another type', 'dueDays:\n  high: soon\n', /line 2, column 9: `dueDays.high` is wrong: .*number/],
    ['an account id without quotes', 'owners: [{ owner: a, accounts: [111122223333] }]', /in quotes/],
    ['a negative threshold', 'thresholds: { unusedDays: -1 }', /`thresholds.unusedDays` is wrong/],
    ['another version', 'version: 3', /`version` is wrong/],
    ['a list instead of a map', '- a\n', /the file is wrong/],
    ['an owner rule without condition', 'owners: [{ owner: a }]', /`owners\[0\]` has no condition/],
    ['an exception without reason', ENTRY.replace('reason: r,', ''), /`ignore\[0\]\.reason` is wrong/],
    ['an exception with an empty reason', ENTRY.replace('reason: r', 'reason: "  "'), /`ignore\[0\]\.reason`/],
    ['an exception without approver', ENTRY.replace('approvedBy: b,', ''), /`ignore\[0\]\.approvedBy`/],
    ['an exception without end', ENTRY.replace(', until: 2027-01-31', ''), /`ignore\[0\]\.until`/],
    ['an end that is no day', ENTRY.replace('2027-01-31', '2027-02-30'), /`ignore\[0\]\.until`/],
    ['an end more than a year away', ENTRY.replace('2027-01-31', '2027-11-25'), /2027-11-25 is more than 366 days/],
    ['an exception without condition', ENTRY.replace('rule: root-mfa,', ''), /would hide everything/],
    ['an exception of no rule', ENTRY.replace('root-mfa', 'root-mfb'), /no rule `root-mfb` \(did you mean `root-mfa`/],
    [
      'two exceptions of one id',
      'ignore:\n' + '  - { id: a, rule: root-mfa, reason: r, approvedBy: b, until: 2027-01-31 }\n'.repeat(2),
      /line 3, column 11: `ignore\[1\]\.id` `a` is the id of another/,
    ],
    ['a switched-off rule that is none', 'disabledRules: [{ rule: nope, reason: r }]', /there is no rule `nope`/],
    [
      'a rule switched off twice',
      'disabledRules: [{ rule: root-mfa, reason: r }, { rule: root-mfa, reason: s }]',
      /switched off twice/,
    ],
  ])('refuses %s and says where', (_, text, message) => {
    const fault = faultOf(text);
    expect(fault.code).toBe('usage');
    expect(fault.message).toMatch(message);
    expect(fault.message).toContain('policy.yaml');
    expect(fault.mend).not.toBe('');
  });

  test('an end exactly 366 days away is accepted', () => {
    expect(load(ENTRY.replace('2027-01-31', '2027-11-24')).ignore).toHaveLength(1);
  });

  test('tells five problems and counts the rest', () => {
    const fault = faultOf(Array.from({ length: 8 }, (_, index) => `zzz${index}: 1`).join('\n'));
    expect(fault.message).toMatch(/zzz4.*; and 3 more$/);
  });
});

describe('hostile policy files', () => {
  test.each([
    ['broken YAML', 'a: [1', /cannot be read/],
    ['doubled keys', 'version: 1\nversion: 1\n', /line 2, column 1: the key `version` stands there twice/],
    ['several documents', 'version: 1\n---\nversion: 1\n', /multiple documents/],
    ['aliases', 'ownerTags: &a [x]\nowners: *a\n', /aliases/],
    ['a billion laughs', `a: &a [x]\n${'bcdefghi'.replaceAll(/./g, (c) => `${c}: &${c} [*a,*a]\n`)}`, /aliases/],
    ['deep nesting', `owners: ${'['.repeat(50_000)}`, /cannot be read/],
    ['a map as key', '? { a: 1 }\n: 2\n', /cannot be read/],
    ['a prototype', '__proto__: { version: 2 }', /`__proto__` is no key here/],
    ['more than a megabyte', '#'.repeat(1_048_577), /larger than 1 MB/],
  ])('%s', (_, text, message) => {
    const fault = faultOf(text);
    expect(fault.code).toBe('usage');
    expect(fault.message).toMatch(message);
  });

  test('thirty thousand keys are refused without comparing each with each', () => {
    const text = Array.from({ length: 30_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(faultOf(text).message).toMatch(/more$/);
  });
});

test('the JSON Schema names every key and closes every object', () => {
  const schema = policyJsonSchema() as { properties: Record<string, unknown>; additionalProperties: boolean };
  expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(DEFAULT_POLICY).toSorted());
  expect(schema.additionalProperties).toBe(false);
});

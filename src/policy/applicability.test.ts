import { describe, expect, test } from 'vitest';
import { instant, type Severity } from '#kernel';
import { decide } from './decide.ts';
import { DEFAULT_POLICY } from './defaults.ts';
import { loadPolicy } from './load.ts';
import type { Policy } from './policy.ts';

const AT = instant('2026-11-26T00:00:00Z');
const ACCOUNTS = new Map([
  ['1', { id: '1', ouPath: ['Production'], ouIds: ['r', 'ou-p'], tags: {} }],
  ['2', { id: '2', ouPath: ['Sandbox'], ouIds: ['r', 'ou-s'], tags: { stage: 'dev' } }],
]);
const RULES = [
  { id: 'Config.1', answers: [{ catalogue: 'aws-fsbp' }] },
  { id: 'Config.10', answers: [{ catalogue: 'cis-aws-5.0.0' }, { catalogue: 'security-hub' }] },
  { id: 'own', answers: [{ catalogue: 'config' }] },
];

const bind = (policy: Partial<Policy>) =>
  decide({ ...DEFAULT_POLICY, ...policy }, { at: AT, accounts: ACCOUNTS, rules: RULES });
const at = (accountId: string, tags = {}) => ({ accountId, arn: 'arn:x', tags });
const off = (policy: Partial<Policy>, rule: string, account: string, tags = {}) =>
  bind(policy).suppression(rule, at(account, tags))?.entry;

describe('what is asked of whom', () => {
  test('an id is compared exactly, a pattern by its stars', () => {
    const one = { controls: [{ rule: 'Config.1', mode: 'off', reason: 'r' }] } as const;
    expect(off(one, 'Config.1', '1')).toBe('controls/Config.1');
    expect(off(one, 'Config.10', '1')).toBeUndefined();
    expect(off({ controls: [{ pattern: 'Config.1', mode: 'off', reason: 'r' }] }, 'Config.10', '1')).toBeUndefined();
    expect(off({ controls: [{ pattern: 'Config.*', mode: 'off', reason: 'r' }] }, 'Config.10', '1')).toBeDefined();
  });

  test('the first control entry that matches decides, before standards; tags are looked at resource by resource', () => {
    const policy = {
      controls: [
        { rule: 'own', mode: 'on', tag: { key: 'keep' }, reason: 'r' },
        { rule: 'own', mode: 'off', ous: ['Sandbox'], reason: 'r' },
      ],
    } as const;
    expect(off(policy, 'own', '2')).toBe('controls/own');
    expect(off(policy, 'own', '2', { keep: 'yes' })).toBeUndefined();
    expect(off(policy, 'own', '1')).toBeUndefined();
    expect(bind(policy).isOff('own', '2')).toBe(false);
    expect(bind({ controls: policy.controls.slice(1) }).isOff('own', '2')).toBe(true);
  });

  test('with standards chosen, rules of others are not asked; rules of none always are', () => {
    const policy = { standards: [{ standard: 'aws-fsbp', ous: ['Production'] }] };
    expect(off(policy, 'Config.1', '1')).toBeUndefined();
    expect(off(policy, 'Config.1', '2')).toBe('standards/Config.1');
    expect(off(policy, 'Config.10', '1')).toBe('standards/Config.10');
    expect(off(policy, 'own', '2')).toBeUndefined();
    expect(bind(policy).isOff('Config.1', '2')).toBe(true);
  });
});

describe('severity by context', () => {
  const severity = (entry: Policy['severity'][number], base: Severity, account = '1', exposed?: boolean) =>
    bind({ severity: [entry] }).severity('own', base, at(account), exposed);

  test.each([
    [{ rule: 'own', to: 'low' }, 'critical', '1', undefined, 'low'],
    [{ rule: 'Config.1', to: 'low' }, 'critical', '1', undefined, 'critical'],
    [{ rule: 'own', by: 1 }, 'critical', '1', undefined, 'critical'],
    [{ rule: 'own', by: -1 }, 'informational', '1', undefined, 'informational'],
    [{ when: { ous: ['Sandbox'] }, by: -1 }, 'high', '2', undefined, 'medium'],
    [{ when: { ous: ['Sandbox'] }, by: -1 }, 'high', '1', undefined, 'high'],
    [{ when: { tag: { key: 'stage', value: 'dev' } }, by: -1 }, 'high', '2', undefined, 'medium'],
    [{ when: { exposed: true }, by: 1 }, 'high', '1', true, 'critical'],
    [{ when: { exposed: true }, by: 1 }, 'high', '1', undefined, 'high'],
    [{ when: { exposed: false }, by: -1 }, 'high', '1', undefined, 'high'],
    [{ when: { exposed: false }, by: -1 }, 'high', '1', false, 'medium'],
  ] as const)('%j of %s in account %s, exposed %s: %s', (entry, base, account, exposed, expected) => {
    expect(severity({ ...entry, reason: 'r' }, base, account, exposed)).toBe(expected);
  });
});

test('the first deadline that fits decides, else the days of the severity', () => {
  const { due } = bind({
    deadlines: [
      { severity: 'high', ous: ['Sandbox'], days: 90 },
      { accounts: ['2'], days: 5 },
    ],
  });
  expect(due('high', AT, at('2'))).toBe('2027-02-24T00:00:00.000Z');
  expect(due('low', AT, at('2'))).toBe('2026-12-01T00:00:00.000Z');
  expect(due('high', AT, at('1'))).toBe('2026-12-10T00:00:00.000Z');
});

test.each([
  [
    'Config.2',
    'controls: [{rule: Config.2, mode: off, reason: r}]',
    /there is no rule `Config.2` \(did you mean `Config.1`/,
  ],
  ['a pattern of nothing', 'controls: [{pattern: "EC2.*", mode: off, reason: r}]', /no rule matches/],
  [
    'both rule and pattern',
    'controls: [{rule: own, pattern: own, mode: off, reason: r}]',
    /either `rule` or `pattern`/,
  ],
  ['to and by', 'severity: [{rule: own, to: low, by: 1, reason: r}]', /either `to` or `by`/],
  ['severity of everything', 'severity: [{by: 1, reason: r}]', /would change everything/],
  ['an unknown standard', 'standards: [{standard: aws-fsbpp}]', /is wrong/],
  [
    'a reserved id',
    'ignore: [{id: exception/1, rule: own, reason: r, approvedBy: a, until: 2026-12-01}]',
    /must not begin/,
  ],
])('the policy refuses %s', (_, text, message) => {
  const load = () => loadPolicy(text, 'policy.yaml', { at: AT, rules: RULES.map(({ id }) => id) });
  expect(load).toThrow(message);
});

test('who made a resource owns it before the default owner does; root is nobody', () => {
  const { owner } = bind({});
  expect(owner(at('1', { 'aws:createdBy': 'IAMUser:AIDA1:anna' }))).toMatchObject({
    owner: 'anna',
    hops: { length: 3 },
  });
  expect(owner(at('1', { 'aws:createdBy': 'AssumedRole:AROA1:anna@example.com' })).owner).toBe('anna@example.com');
  expect(owner(at('1', { 'aws:createdBy': 'Root:111122223333' })).owner).toBe('security');
  expect(owner(at('1', { 'aws:createdBy': 'IAMUser:AIDA1:anna', team: 'blue' })).owner).toBe('blue');
});

import { describe, expect, test } from 'vitest';
import type { ManagedGroupFacts, StoredRegexPatternSet } from '../contract.ts';
import { compileWebAcl } from './compile.ts';
import {
  ARN,
  all,
  BODY,
  bytes,
  chain,
  context,
  judge,
  label,
  not,
  PATH,
  QUERY,
  regex,
  request,
  type RuleInit,
  rulesOf,
  size,
  webAcl,
} from './testing.ts';

const ANY = bytes(PATH, '/');
const NEVER = bytes(PATH, 'never');
const DOUBT = regex(PATH, '(?=a)');
const GET = request('GET /a?q=1');
const GROUP = `${ARN}/rulegroup/rules/0`;

const group = (rules: readonly RuleInit[], more: object = {}) => ({
  ruleGroups: new Map([[GROUP, { Name: 'rules', ARN: GROUP, Rules: rulesOf(rules), ...more } as never]]),
});
const groupRule = (override = 'None', more: object = {}): RuleInit => ({
  name: 'group',
  statement: { RuleGroupReferenceStatement: { ARN: GROUP, ...more } },
  override,
});
const managedRule = (Name: string, override = 'None', more: object = {}): RuleInit => ({
  name: 'managed',
  statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name, ...more } },
  override,
});

describe('actions', () => {
  test.each([
    ['Allow', 'allow'],
    ['Block', 'block'],
    ['Captcha', 'captcha'],
    ['Challenge', 'challenge'],
    ['Monetize', 'monetize'],
  ])('%s ends a request', (action, end) => {
    const { decidedBy, ...evaluation } = judge(
      webAcl([{ statement: ANY, action }], { DefaultAction: { Block: {} } }),
      GET,
    );
    expect(evaluation).toMatchObject({ action: end, possible: [end], certainty: 'proved' });
    expect(decidedBy).toMatchObject({ name: 'rule-0', pointer: 'Rules/0', match: 'yes' });
  });

  test('Count ends nothing, and the default action follows', () => {
    const { decidedBy, ...evaluation } = judge(webAcl([{ statement: ANY, action: 'Count' }]), GET);
    expect(evaluation).toMatchObject({ action: 'allow', certainty: 'proved' });
    expect(decidedBy).toBeUndefined();
  });

  test('rules are asked by priority, whatever the order in which they stand', () => {
    const acl = webAcl([{ statement: ANY }, { statement: ANY, action: 'Allow' }]);
    expect(judge({ ...acl, Rules: (acl.Rules ?? []).toReversed() }, GET).action).toBe('block');
  });

  test.each([['Captcha'], ['Challenge']])('%s is not sure to stop a client that brings a token', (action) => {
    const acl = webAcl([{ statement: ANY, action }]);
    const withToken = judge(acl, request('GET /', ['Cookie: aws-waf-token=x']));
    expect(withToken).toMatchObject({
      action: undefined,
      certainty: 'unknown',
      possible: ['allow', action.toLowerCase()],
    });
  });

  test('an action that is not understood may be any', () => {
    const { action, possible } = judge(webAcl([{ statement: ANY, action: { Future: {} } }]), GET);
    expect({ action, possible: possible.length }).toEqual({ action: undefined, possible: 5 });
  });

  test('a default action that is not seen lets through or blocks', () => {
    const acl = { ...webAcl([]), DefaultAction: undefined } as never;
    expect(judge(acl, GET)).toMatchObject({ action: undefined, possible: ['allow', 'block'] });
  });

  test('rules that were not seen may do anything', () => {
    expect(judge({ Name: 'summary', DefaultAction: { Allow: {} } }, GET)).toMatchObject({ action: undefined });
  });
});

describe('what is not sure', () => {
  test('a doubt before a sure block of another action leaves both', () => {
    const acl = webAcl([{ statement: DOUBT, action: 'Allow' }, { statement: ANY }]);
    expect(judge(acl, GET)).toMatchObject({ action: undefined, certainty: 'unknown', possible: ['allow', 'block'] });
  });

  test('a doubt before a sure end of the same action changes nothing', () => {
    const acl = webAcl([{ statement: DOUBT }, { statement: ANY }]);
    const { decidedBy, ...evaluation } = judge(acl, GET);
    expect(evaluation).toMatchObject({ action: 'block', certainty: 'proved', possible: ['block'] });
    expect(decidedBy?.name).toBe('rule-1');
  });

  test('what is likely found blocks likely, and says what else is possible', () => {
    const sqli = { SqliMatchStatement: { FieldToMatch: QUERY, TextTransformations: chain('URL_DECODE') } };
    const acl = webAcl([{ statement: sqli }]);
    expect(judge(acl, request('GET /?q=1%27%20or%201=1--'))).toMatchObject({
      action: 'block',
      certainty: 'likely',
      possible: ['allow', 'block'],
    });
    expect(judge(acl, request('GET /?q=red+boots'))).toMatchObject({ action: 'allow', certainty: 'likely' });
    expect(judge(acl, request('GET /?boots'))).toMatchObject({ action: 'allow', certainty: 'proved' });
  });

  test('rules without a priority may come in any order', () => {
    const acl = webAcl([{ statement: ANY, action: 'Allow' }, { statement: ANY }]);
    const Rules = (acl.Rules ?? []).map((rule) => without(rule, 'Priority')) as never;
    expect(judge({ ...acl, Rules }, GET)).toMatchObject({ action: undefined, possible: ['allow', 'block'] });
  });

  test('rules without a priority that agree are sure', () => {
    const acl = webAcl([{ statement: ANY }, { statement: ANY }, { statement: NEVER, action: 'Allow' }]);
    const Rules = (acl.Rules ?? []).map((rule) => without(rule, 'Priority')) as never;
    expect(judge({ ...acl, Rules }, GET)).toMatchObject({ action: 'block', certainty: 'proved' });
  });
});

describe('labels', () => {
  const LABEL: RuleInit = { statement: ANY, action: 'Count', labels: ['testNS1:testNS2:header:encoding:utf8'] };
  const OWN = 'awswaf:111122223333:webacl:shop';

  test.each([
    ['the label of the guide', 'header:encoding:utf8', 'LABEL', 'yes'],
    ['another label', 'header:encoding2:utf8', 'LABEL', 'no'],
    ['half a word', 'ader:encoding:utf8', 'LABEL', 'no'],
    ['a whole label', `${OWN}:testNS1:testNS2:header:encoding:utf8`, 'LABEL', 'yes'],
    ['a whole label that is not all', `${OWN}:header:encoding:utf8`, 'LABEL', 'no'],
    ['a namespace of the own context', 'header:encoding:', 'NAMESPACE', 'yes'],
    ['a namespace without its colon', 'testNS2', 'NAMESPACE', 'yes'],
    ['a name that is no namespace', 'utf8:', 'NAMESPACE', 'no'],
    ['a whole namespace', `${OWN}:testNS1:`, 'NAMESPACE', 'yes'],
    ['a namespace of another account', 'awswaf:444455556666:webacl:shop:', 'NAMESPACE', 'no'],
    ['a namespace of a managed group', 'awswaf:managed:aws:managed-rule-set:header:', 'NAMESPACE', 'no'],
  ])('%s', (_title, key, scope, match) => {
    const { steps } = judge(webAcl([LABEL, { statement: label(key, scope), action: 'Count' }]), GET);
    expect(steps[1]?.match).toBe(match);
  });

  test('are seen by later rules only', () => {
    const acl = webAcl([
      { statement: label('a'), action: 'Block' },
      { statement: ANY, action: 'Count', labels: ['a'] },
    ]);
    expect(judge(acl, GET)).toMatchObject({ action: 'allow', labels: [`${OWN}:a`] });
  });

  test('of a rule that may match may be there', () => {
    const acl = webAcl([{ statement: DOUBT, action: 'Count', labels: ['a'] }, { statement: label('a') }]);
    expect(judge(acl, GET)).toMatchObject({ action: undefined, possible: ['allow', 'block'] });
  });

  test('of a group carry its name and are not of the context around it', () => {
    const rules: readonly RuleInit[] = [{ statement: ANY, action: 'Count', labels: ['a'] }];
    const acl = (key: string) => webAcl([groupRule(), { statement: label(key) }]);
    const given = { context: group(rules) };
    expect(judge(acl('a'), GET, given).action).toBe('allow');
    expect(judge(acl('awswaf:111122223333:rulegroup:rules:a'), GET, given).action).toBe('block');
  });

  test('of a country are given whether the rule matches or not', () => {
    const geo = { GeoMatchStatement: { CountryCodes: ['US'] } };
    const acl = webAcl([{ statement: geo, action: 'Count' }, { statement: label('awswaf:clientip:geo:country:JP') }]);
    expect(judge(acl, GET, { client: { country: 'JP' } })).toMatchObject({ action: 'block', certainty: 'proved' });
    expect(judge(acl, GET, { client: { country: 'KP' } })).toMatchObject({ action: 'allow', certainty: 'proved' });
    expect(judge(acl, GET).action).toBeUndefined();
  });

  test('of a managed group that is not published are unknown', () => {
    const acl = webAcl([
      managedRule('AWSManagedRulesBotControlRuleSet', 'Count'),
      { statement: label('awswaf:managed:aws:bot-control:bot:verified') },
    ]);
    expect(judge(acl, GET)).toMatchObject({ action: undefined, possible: ['allow', 'block'] });
  });

  test('of a WebACL whose name is not seen are not compared with whole ones', () => {
    const acl = webAcl([{ statement: ANY, action: 'Count', labels: ['a'] }, { statement: label(`${OWN}:a`) }]);
    expect(judge(without(acl, 'Name', 'ARN'), GET).action).toBeUndefined();
  });
});

describe('own rule groups', () => {
  const BLOCKS: readonly RuleInit[] = [{ name: 'block-all', statement: ANY, labels: ['seen'] }];

  test('end a request by the actions of their rules', () => {
    const { decidedBy, action } = judge(webAcl([groupRule()]), GET, { context: group(BLOCKS) });
    expect(action).toBe('block');
    expect(decidedBy).toMatchObject({ name: 'block-all', pointer: 'Rules/0/RuleGroup/Rules/0' });
  });

  test('only count under OverrideAction Count, and label all the same', () => {
    const acl = webAcl([
      groupRule('Count'),
      { statement: label('awswaf:111122223333:rulegroup:rules:seen'), action: 'Captcha' },
    ]);
    expect(judge(acl, GET, { context: group(BLOCKS) })).toMatchObject({ action: 'captcha', certainty: 'proved' });
  });

  test('stop under OverrideAction Count at the rule that would end the request', () => {
    const acl = webAcl([groupRule('Count'), { statement: label('awswaf:111122223333:rulegroup:rules:late') }]);
    const rules = [...BLOCKS, { statement: ANY, action: 'Count', labels: ['late'] }];
    expect(judge(acl, GET, { context: group(rules) })).toMatchObject({ action: 'allow', certainty: 'proved' });
  });

  test.each([
    ['RuleActionOverrides', { RuleActionOverrides: [{ Name: 'block-all', ActionToUse: { Count: {} } }] }, 'allow'],
    ['ExcludedRules', { ExcludedRules: [{ Name: 'block-all' }] }, 'allow'],
    [
      'an override to another action',
      { RuleActionOverrides: [{ Name: 'block-all', ActionToUse: { Challenge: {} } }] },
      'challenge',
    ],
    ['an override of no rule', { RuleActionOverrides: [{ Name: 'block-All', ActionToUse: { Count: {} } }] }, 'block'],
  ])('obey %s', (_title, more, action) => {
    expect(judge(webAcl([groupRule('None', more)]), GET, { context: group(BLOCKS) }).action).toBe(action);
  });

  test('an override that names no rule is noted', () => {
    const more = { RuleActionOverrides: [{ Name: 'block-All', ActionToUse: { Count: {} } }] };
    const { notes } = compileWebAcl(webAcl([groupRule('None', more)]), context(group(BLOCKS)));
    expect(notes).toEqual([{ code: 'override-unknown-rule', pointer: 'Rules/0', name: 'block-All' }]);
  });

  test('that were not seen may do anything', () => {
    expect(judge(webAcl([groupRule()]), GET)).toMatchObject({ action: undefined });
    expect(judge(webAcl([groupRule()]), GET).possible).toHaveLength(5);
  });
});

const FACTS: ManagedGroupFacts = {
  vendor: 'AWS',
  name: 'Made',
  versions: ['Version_1.0', 'Version_1.1', 'Version_1.2'],
  labelNamespace: 'awswaf:managed:aws:made:',
  capacity: 100,
  rules: [
    {
      name: 'Missing',
      action: 'block',
      labels: ['awswaf:managed:aws:made:Missing'],
      fields: ['header:user-agent'],
      statement: 'missing',
    },
    {
      name: 'Long',
      action: 'block',
      labels: ['awswaf:managed:aws:made:Long'],
      fields: ['query-string'],
      statement: 'size',
      limit: 10,
    },
    { name: 'Listed', action: 'block', labels: [], fields: ['headers'], judges: 'client' },
    { name: 'Cve_QUERY', action: 'block', labels: ['awswaf:managed:aws:made:Cve_QUERY'], fields: ['query-string'] },
    { name: 'Cve_BODY', action: 'block', labels: ['awswaf:managed:aws:made:Cve_BODY'], fields: ['body'] },
  ],
  cves: [
    {
      cve: 'CVE-2021-0001',
      rules: ['Cve_QUERY', 'Cve_BODY'],
      sinceVersion: '1.1',
      sinceDate: '2021-12-10',
      countOnlyBefore: '1.2',
      url: 'https://docs.aws.amazon.com/',
    },
  ],
};

describe('managed rule groups', () => {
  const given = { managed: (_vendor: string, name: string) => (name === 'Made' ? FACTS : undefined) };
  const options = { cve: 'CVE-2021-0001', cleanClient: true };
  const made = (override = 'None', more: object = {}) => managedRule('Made', override, more);

  test('that are not published may block, or ask for a proof', () => {
    expect(judge(webAcl([managedRule('Other')]), GET)).toMatchObject({
      action: undefined,
      possible: ['allow', 'block', 'captcha', 'challenge'],
    });
  });

  test('that only count do nothing', () => {
    expect(judge(webAcl([managedRule('Other', 'Count')]), GET)).toMatchObject({ action: 'allow', certainty: 'proved' });
  });

  test('are not asked about requests beside their scope', () => {
    const acl = webAcl([managedRule('Other', 'None', { ScopeDownStatement: bytes(PATH, '/api', 'STARTS_WITH') })]);
    expect(judge(acl, GET)).toMatchObject({ action: 'allow', certainty: 'proved' });
    expect(judge(acl, request('GET /api')).action).toBeUndefined();
  });

  test.each([
    ['a field that is missing', 'POST / HTTP/1.1\r\nHost: a\r\n\r\n', 'Missing'],
    ['a field that is too long', request(`GET /?${'a'.repeat(11)}`), 'Long'],
  ])('block as documented: %s', (_title, text, name) => {
    const { action, certainty, decidedBy } = judge(webAcl([made()]), text, {
      context: given,
      options: { cleanClient: true },
    });
    expect({ action, certainty, name: decidedBy?.name }).toEqual({ action: 'block', certainty: 'documented', name });
  });

  test('pass a request in which there is nothing that they inspect', () => {
    const evaluation = judge(webAcl([made()]), request('GET /'), { context: given, options: { cleanClient: true } });
    expect(evaluation).toMatchObject({ action: 'allow', certainty: 'documented' });
  });

  test('may know the client', () => {
    expect(judge(webAcl([made()]), request('GET /'), { context: given }).action).toBeUndefined();
  });

  test.each([
    ['the version in use holds the rule', {}, 'GET /?a=1', '', 'documented'],
    ['the pinned version holds it', { Version: 'Version_1.2' }, 'GET /?a=1', '', 'documented'],
    ['the pinned version only counts', { Version: 'Version_1.1' }, 'GET /?a=1', '', 'unknown'],
    ['the pinned version is older', { Version: 'Version_1.0' }, 'GET /?a=1', '', 'unknown'],
    ['several rules of the same action may be the one', {}, 'POST /?a=1', 'b', 'documented'],
    [
      'the only rule that looks there counts',
      { RuleActionOverrides: [{ Name: 'Cve_BODY', ActionToUse: { Count: {} } }] },
      'POST /',
      'b',
      'allowed',
    ],
    [
      'one of several rules counts',
      { RuleActionOverrides: [{ Name: 'Cve_BODY', ActionToUse: { Count: {} } }] },
      'POST /?a=1',
      'b',
      'unknown',
    ],
    ['the attack may stand behind the limit', {}, 'POST /', 'a'.repeat(9_000), 'unknown'],
  ])('of a CVE that AWS names: %s', (_title, more, start, body, expected) => {
    const { action, certainty } = judge(webAcl([made('None', more)]), request(start, [], body), {
      context: given,
      options,
    });
    const shown = action === 'allow' ? 'allowed' : certainty;
    expect(shown).toBe(expected);
  });

  test('counted, and blocked by an own rule on the label', () => {
    const acl = webAcl([
      made('None', { RuleActionOverrides: [{ Name: 'Cve_QUERY', ActionToUse: { Count: {} } }] }),
      { name: 'own', statement: label('awswaf:managed:aws:made:Cve_QUERY') },
    ]);
    const { action, certainty, decidedBy } = judge(acl, request('GET /?a=1'), { context: given, options });
    expect({ action, certainty, name: decidedBy?.name }).toEqual({
      action: 'block',
      certainty: 'documented',
      name: 'own',
    });
  });

  test('of Firewall Manager come first and last', () => {
    const manager = (Name: string) => [
      {
        Name: 'fms',
        Priority: 0,
        FirewallManagerStatement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
        OverrideAction: { None: {} },
      },
    ];
    const first = webAcl([{ statement: ANY, action: 'Allow' }], {
      PreProcessFirewallManagerRuleGroups: manager('Other'),
    });
    const last = webAcl([{ statement: ANY, action: 'Allow' }], {
      PostProcessFirewallManagerRuleGroups: manager('Other'),
    });
    expect(judge(first, GET).action).toBeUndefined();
    expect(judge(last, GET).action).toBe('allow');
  });
});

describe('odd configurations', () => {
  const ODD: readonly unknown[] = [undefined, null, 0, 'x', [], {}, [{}], [null], { a: 1 }, Number.NaN];

  test.each(ODD.map((odd) => [odd]))('%j in any place is no failure', (odd) => {
    const acl = webAcl([
      { statement: all(ANY, not(size(QUERY, 'GT', 1))), labels: ['a'] },
      groupRule(),
      managedRule('Other'),
    ]);
    for (const broken of everyReplacement(acl, odd)) {
      expect(() => judge(broken as never, GET, { context: group([{ statement: bytes(BODY, 'a') }]) })).not.toThrow();
    }
  });

  test('statements deeper than any AWS takes are unknown', () => {
    let statement: object = ANY;
    for (let depth = 0; depth < 5_000; depth++) statement = not(statement);
    expect(judge(webAcl([{ statement }]), GET).action).toBeUndefined();
  });

  test('a pattern set decides by any of its patterns', () => {
    const arn = `${ARN}/regexpatternset/a/0`;
    const set: StoredRegexPatternSet = { RegularExpressionList: [{ RegexString: 'x+' }, { RegexString: 'q=[0-9]' }] };
    const statement = {
      RegexPatternSetReferenceStatement: { ARN: arn, FieldToMatch: QUERY, TextTransformations: chain() },
    };
    const given = { context: { regexPatternSets: new Map([[arn, set]]) } };
    expect(judge(webAcl([{ statement }]), GET, given).action).toBe('block');
    expect(judge(webAcl([{ statement }]), request('GET /?q=a'), given).action).toBe('allow');
    expect(judge(webAcl([{ statement }]), GET).action).toBeUndefined();
  });
});

function without(value: object, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

/** The value with each of its members, at any depth, replaced in turn. */
function* everyReplacement(value: unknown, odd: unknown): Generator {
  yield odd;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    for (const replaced of everyReplacement(member, odd)) {
      yield Array.isArray(value) ? value.with(Number(key), replaced) : { ...value, [key]: replaced };
    }
  }
}

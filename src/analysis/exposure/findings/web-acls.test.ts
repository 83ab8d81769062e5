import { describe, expect, it } from 'vitest';
import { REMARK_CODES } from '#analysis/exposure/waf/audit';
import { readNetwork } from '#analysis/exposure/network';
import { buildNetwork, HOME } from '#analysis/exposure/network/testing';
import type { StoredWebAcl } from '#estate/model';
import { readWebAclWorld, webAclAnalysis } from './web-acl-analysis.ts';
import { WEB_ACL_RULE } from './web-acl-rule.ts';

type Rule = NonNullable<StoredWebAcl['Rules']>[number];

/** Members written as undefined are those that were not seen. */
type Written = { readonly [K in keyof StoredWebAcl]: StoredWebAcl[K] | undefined };

const ARN = 'arn:aws:wafv2:ap-northeast-1:111122223333:regional/webacl/shop/1';
const VisibilityConfig = undefined;

const path = (Name: string, action: 'Allow' | 'Block' | 'Count', Priority = 1): Rule => ({
  Name,
  Priority,
  Action: { [action]: {} },
  VisibilityConfig,
  Statement: {
    ByteMatchStatement: {
      SearchString: 'L2FkbWlu',
      FieldToMatch: { UriPath: {} },
      TextTransformations: [],
      PositionalConstraint: 'CONTAINS',
    },
  },
});

type Group = NonNullable<NonNullable<Rule['Statement']>['ManagedRuleGroupStatement']>;

const managed = (more: Partial<Group> = {}): Rule => ({
  Name: 'managed',
  Priority: 5,
  OverrideAction: { None: {} },
  VisibilityConfig,
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet', ...more } },
});

const override = (Name: string) => ({ RuleActionOverrides: [{ Name, ActionToUse: { Count: {} } }] });
const GOOD = [path('admin', 'Block'), managed()];

async function judged(webAcl: Written, wanted: readonly string[] = [], isOn = true) {
  const stated = {
    ARN,
    Name: 'shop',
    Id: '1',
    Scope: 'REGIONAL',
    DefaultAction: { Allow: {} },
    ResourceArns: ['arn:aws:elasticloadbalancing:ap-northeast-1:111122223333:loadbalancer/app/web/1'],
    ...webAcl,
  } as StoredWebAcl;
  const builder = buildNetwork().add('AWS::WAFv2::WebACL', stated);
  const reader = builder.reader();
  const analysis = webAclAnalysis(await readNetwork(reader), await readWebAclWorld(reader));
  const { verdicts, tally } = analysis.account(HOME, {
    isOn: () => isOn,
    wanted: (identity) => wanted.includes(identity.split('|')[2] ?? ''),
    wantedResource: () => wanted.length > 0,
  });
  return {
    told: verdicts.map(({ outcome, discriminator, severity }) => `${outcome} ${discriminator} ${severity}`),
    verdicts,
    tally,
  };
}

describe('the audit of a WebACL as verdicts', () => {
  it.each<[string, Written, readonly string[]]>([
    ['says nothing of a good one', { Rules: GOOD }, []],
    [
      'gives one verdict for each kind of weakness, as grave as its gravest place',
      { Rules: [path('a', 'Count'), path('b', 'Count', 2), ...GOOD, managed({ Version: 'Version_1.0_RC_COUNT' })] },
      ['fail rule-counts low', 'fail version-candidate high'],
    ],
    ['names one that blocks nothing', { Rules: [path('a', 'Allow')] }, ['fail nothing-blocks high']],
    ['names one that is attached to nothing', { Rules: GOOD, ResourceArns: [] }, ['fail protects-nothing low']],
    ['does not know what was not read', { Rules: undefined }, ['unknown  low']],
    ['does not know what it is attached to', { Rules: GOOD, ResourceArns: undefined }, ['unknown  low']],
    [
      'does not know groups that nothing is documented of, and still says the rest',
      { Rules: [path('a', 'Count'), ...GOOD, managed({ VendorName: 'Somebody', Name: 'Else' })] },
      ['unknown  low', 'fail rule-counts low'],
    ],
  ])('%s', async (_, webAcl, expected) => {
    expect((await judged(webAcl)).told).toEqual(expected);
  });

  it('names the places in one sentence and points at each', async () => {
    const { verdicts } = await judged({ Rules: [path('b', 'Count'), path('a', 'Count', 2), ...GOOD] });
    expect(verdicts).toMatchObject([
      { rule: WEB_ACL_RULE.id, resource: { arn: ARN }, reason: { code: 'rule-counts', params: { rules: 'a, b' } } },
    ]);
    expect(verdicts[0]?.evidence.map(({ pointer }) => pointer.split('#')[1])).toEqual([
      '/configuration/Rules/0/Action',
      '/configuration/Rules/1/Action',
    ]);
  });

  it('passes a weakness that is gone, and never one that may be hidden', async () => {
    const gone = ['rule-counts', 'override-weakens', 'protects-nothing', ''];
    const all = await judged({ Rules: GOOD }, gone);
    expect(all.told.toSorted()).toEqual(gone.map((code) => `pass ${code} low`).toSorted());
    const unread = await judged({ Rules: undefined }, [...REMARK_CODES]);
    expect(unread.told.every((line) => line.startsWith('unknown'))).toBe(true);
    expect(unread.told).toHaveLength(REMARK_CODES.length + 1);
    const unseen = await judged({ Rules: [...GOOD, managed({ Name: 'Else', ...override('x') })] }, gone);
    expect(unseen.told).toEqual([
      'unknown  low',
      'pass rule-counts low',
      'unknown override-weakens low',
      'pass protects-nothing low',
    ]);
  });

  it('counts each WebACL once, and none when the rule is off', async () => {
    const { tally } = await judged({ Rules: [path('a', 'Count'), path('b', 'Allow', 2)] });
    expect(tally).toEqual({ [WEB_ACL_RULE.id]: { pass: 0, fail: 1, unknown: 0, 'not-applicable': 0 } });
    expect(await judged({ Rules: GOOD }, [], false)).toMatchObject({ told: [], tally: {} });
  });

  it('has a sentence for every code, without a place that nothing fills', async () => {
    const { reasons } = WEB_ACL_RULE.texts;
    for (const code of REMARK_CODES) expect(Object.keys(reasons)).toContain(code);
    const worst = [
      path('count', 'Count'),
      path('allow', 'Allow', 2),
      { ...managed({ ...override('nothing'), Version: 'Version_1.0' }), OverrideAction: { Count: {} } },
      managed({ ...override('SizeRestrictions_BODY'), ScopeDownStatement: path('x', 'Block').Statement }),
      managed({ Name: 'AWSManagedRulesKnownBadInputsRuleSet', Version: 'Version_1.0' }),
      managed({ Name: 'AWSManagedRulesKnownBadInputsRuleSet', Version: 'Version_1.13' }),
    ];
    const { verdicts } = await judged({ Rules: worst });
    expect(verdicts.length).toBeGreaterThan(7);
    for (const { reason } of verdicts) {
      const text = (reasons as Readonly<Record<string, { en: string; ja: string }>>)[reason.code];
      for (const language of ['en', 'ja'] as const) {
        const places = [...(text?.[language] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        for (const place of places)
          expect([reason.code, Object.keys(reason.params)]).toEqual([reason.code, expect.arrayContaining([place])]);
      }
    }
  });
});

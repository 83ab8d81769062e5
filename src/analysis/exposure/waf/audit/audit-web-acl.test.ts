import { describe, expect, it } from 'vitest';
import type { ManagedGroupFacts } from '../contract.ts';
import { auditWebAcl } from './audit-web-acl.ts';
import type { AuditRule } from './contract.ts';
import { isBefore } from './versions.ts';

const KNOWN: ManagedGroupFacts = {
  vendor: 'AWS',
  name: 'AWSManagedRulesKnownBadInputsRuleSet',
  versions: ['Version_1.8', 'Version_1.13', 'Version_1.14', 'Version_1.20'],
  rules: [{ name: 'Log4JRCE_BODY', action: 'block', labels: [], fields: ['body'] }],
  cves: [
    {
      cve: 'CVE-2022-22965',
      rules: [],
      sinceVersion: '1.12',
      countOnlyBefore: '1.14',
      sinceDate: '2022-03-30',
      url: '',
    },
  ],
};

const COMMON: ManagedGroupFacts = {
  vendor: 'AWS',
  name: 'AWSManagedRulesCommonRuleSet',
  versions: [],
  rules: [{ name: 'SizeRestrictions_BODY', action: 'block', labels: [], fields: ['body'] }],
  cves: [],
};

type Group = NonNullable<NonNullable<AuditRule['Statement']>['ManagedRuleGroupStatement']>;

const group = (Name: string, more: Partial<Group> = {}, override: 'None' | 'Count' = 'None'): AuditRule => ({
  Name: 'managed',
  Priority: 5,
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name, ...more } },
  OverrideAction: { [override]: {} },
  VisibilityConfig: undefined,
});

const byte = (
  action: 'Allow' | 'Block' | 'Count',
  Priority: number,
  field: 'UriPath' | 'Body' = 'UriPath',
): AuditRule => ({
  Name: `${action}-${Priority}`,
  Priority,
  Statement: {
    ByteMatchStatement: {
      SearchString: 'eA==',
      FieldToMatch: { [field]: {} },
      TextTransformations: [],
      PositionalConstraint: 'CONTAINS',
    },
  },
  Action: { [action]: {} },
  VisibilityConfig: undefined,
});

const audit = (Rules: readonly AuditRule[], isAttached: boolean | undefined = true) =>
  auditWebAcl({
    webAcl: { Rules: [...Rules], DefaultAction: { Allow: {} } },
    ruleGroups: new Map([['arn:own', { Name: 'own', Rules: [byte('Block', 0)] }]]),
    managed: (_, name) => [KNOWN, COMMON].find((one) => one.name === name),
    isAttached,
  }).map(({ code, pointer }) => `${code} ${pointer}`);

const AT = '/Rules/0/Statement/ManagedRuleGroupStatement';

describe('an audit of a WebACL', () => {
  it.each<[string, readonly AuditRule[], readonly string[]]>([
    ['says nothing of a good one', [group(COMMON.name), group(KNOWN.name, { Version: 'Version_1.20' })], []],
    ['names rules that only count', [byte('Count', 1), byte('Block', 2)], ['rule-counts /Rules/0/Action']],
    [
      'names groups that only count',
      [group(COMMON.name, {}, 'Count'), byte('Block', 2)],
      ['group-counts /Rules/0/OverrideAction'],
    ],
    [
      'names overrides that name nothing, as AWS does not',
      [group(COMMON.name, { RuleActionOverrides: [{ Name: 'SizeRestriction_BODY', ActionToUse: { Count: {} } }] })],
      [`override-names-nothing ${AT}/RuleActionOverrides/0`],
    ],
    [
      'names overrides that weaken, and what then hides behind a long body',
      [group(COMMON.name, { ExcludedRules: [{ Name: 'SizeRestrictions_BODY' }] })],
      [`override-weakens ${AT}/ExcludedRules/0`, 'body-not-seen-behind /Rules/0'],
    ],
    [
      'names versions before the rule for a CVE',
      [group(KNOWN.name, { Version: 'Version_1.8' }), group(COMMON.name)],
      [`version-before-cve ${AT}/Version`],
    ],
    [
      'names versions that only count a CVE',
      [group(KNOWN.name, { Version: 'Version_1.13' }), group(COMMON.name)],
      [`version-counts-cve ${AT}/Version`],
    ],
    [
      'names release candidates',
      [group(COMMON.name, { Version: 'Version_2.1_RC_COUNT' })],
      [`version-candidate ${AT}/Version`],
    ],
    [
      'names versions nobody knows',
      [group(KNOWN.name, { Version: 'Version_1.99' }), group(COMMON.name)],
      [`version-unknown ${AT}/Version`],
    ],
    [
      'names rules that allow before others block',
      [byte('Allow', 1), byte('Block', 2)],
      ['allow-comes-first /Rules/0'],
    ],
    ['goes by priority, not by place', [byte('Allow', 3), byte('Block', 2)], []],
    ['names bodies that are not seen to their end', [byte('Block', 1, 'Body')], ['body-not-seen-behind /Rules/0']],
    ['names what blocks nothing', [byte('Allow', 1)], ['nothing-blocks /Rules']],
    ['says nothing of rules that were not seen', [], ['nothing-blocks /Rules']],
  ])('%s', (_, rules, expected) => {
    expect(audit(rules)).toEqual(expected);
  });

  it('names a WebACL that is attached to nothing, when that was seen', () => {
    expect(audit([byte('Block', 1)], false)).toEqual(['protects-nothing /ResourceArns']);
    expect(auditWebAcl({ webAcl: {}, ruleGroups: new Map(), managed: () => undefined, isAttached: undefined })).toEqual(
      [],
    );
  });

  it('orders versions by number', () => {
    expect([
      isBefore('Version_1.9', '1.14'),
      isBefore('Version_1.14', '1.14'),
      isBefore('Version_2.0', '1.14'),
      isBefore('latest', '1.14'),
    ]).toEqual([true, false, false, undefined]);
  });
});

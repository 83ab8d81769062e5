import { describe, expect, test } from 'vitest';
import {
  ARN,
  all,
  any,
  BODY,
  bytes,
  chain,
  context,
  label,
  not,
  PATH,
  QUERY,
  regex,
  rulesOf,
  size,
} from './evaluate/testing.ts';
import { wcuOfRule, wcuOfStatement, wcuOfWebAcl } from './wcu.ts';

const ARGUMENTS = { AllQueryArguments: {} };
const JSON_BODY = { JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL' } };
const detect = (name: string, FieldToMatch: object, more: object = {}) => ({
  [name]: { FieldToMatch, TextTransformations: chain(), ...more },
});

describe('capacity units of a statement', () => {
  test.each<readonly [string, object, number | undefined]>([
    ['a string that is exact', bytes(PATH, 'a', 'EXACTLY'), 2],
    ['a string at the start', bytes(PATH, 'a', 'STARTS_WITH'), 2],
    ['a string at the end', bytes(PATH, 'a', 'ENDS_WITH'), 2],
    ['a string anywhere', bytes(PATH, 'a', 'CONTAINS'), 10],
    ['a word', bytes(PATH, 'a', 'CONTAINS_WORD'), 10],
    ['a string of JSON: twice the base', bytes(JSON_BODY, 'a', 'EXACTLY'), 4],
    ['a transformation', bytes(PATH, 'a', 'EXACTLY', 'LOWERCASE'), 12],
    [
      'two transformations of JSON: only the base is doubled',
      bytes(JSON_BODY, 'a', 'CONTAINS', 'LOWERCASE', 'TRIM'),
      40,
    ],
    ['all arguments', bytes(ARGUMENTS, 'a', 'CONTAINS'), 20],
    ['a size', size(BODY, 'GT', 1), 1],
    ['a regular expression', regex(PATH, 'a'), 3],
    ['a set of regular expressions', detect('RegexPatternSetReferenceStatement', QUERY, { ARN: 'x' }), 25],
    ['SQL injection', detect('SqliMatchStatement', QUERY), 20],
    ['SQL injection, high', detect('SqliMatchStatement', QUERY, { SensitivityLevel: 'HIGH' }), 30],
    ['SQL injection in JSON, low', detect('SqliMatchStatement', JSON_BODY), 40],
    ['cross-site scripting', detect('XssMatchStatement', QUERY), 40],
    ['a country', { GeoMatchStatement: { CountryCodes: ['US'] } }, 1],
    ['a network', { AsnMatchStatement: { AsnList: [1] } }, 1],
    ['a label', label('a'), 1],
    ['an IP set', { IPSetReferenceStatement: { ARN: 'x' } }, 1],
    [
      'an IP set over the first address',
      { IPSetReferenceStatement: { ARN: 'x', IPSetForwardedIPConfig: { Position: 'FIRST' } } },
      1,
    ],
    [
      'an IP set over any address',
      { IPSetReferenceStatement: { ARN: 'x', IPSetForwardedIPConfig: { Position: 'ANY' } } },
      5,
    ],
    ['all of', all(bytes(PATH, 'a', 'EXACTLY'), label('a')), 3],
    ['any of', any(size(BODY, 'GT', 1), label('a')), 2],
    ['not', not(label('a')), 1],
    ['a rate', { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP' } }, 2],
    ['a rate with a scope', { RateBasedStatement: { AggregateKeyType: 'IP', ScopeDownStatement: label('a') } }, 3],
    [
      'a rate over two keys',
      {
        RateBasedStatement: {
          CustomKeys: [{ IP: {} }, { Header: { Name: 'a', TextTransformations: chain('LOWERCASE') } }],
        },
      },
      72,
    ],
    ['what is not understood', { FutureStatement: {} }, undefined],
    ['a part that is not understood', all(label('a'), {}), undefined],
  ])('%s', (_title, statement, wcu) => {
    expect(wcuOfStatement(statement)).toBe(wcu);
  });
});

describe('capacity units of a WebACL', () => {
  const arn = `${ARN}/rulegroup/a/0`;
  const given = context({
    ruleGroups: new Map([[arn, { Capacity: 50 }]]),
    managed: (_vendor, name) =>
      name === 'Known' ? { vendor: 'AWS', name, versions: [], capacity: 700, rules: [], cves: [] } : undefined,
  });
  const managed = (Name: string, more: object = {}) => ({
    ManagedRuleGroupStatement: { VendorName: 'AWS', Name, ...more },
  });

  test('are those of its rules, and of the groups by their capacity', () => {
    const rules = rulesOf([
      { statement: label('a') },
      { statement: { RuleGroupReferenceStatement: { ARN: arn } } },
      { statement: managed('Known', { ScopeDownStatement: label('a') }) },
    ]);
    expect(wcuOfWebAcl({ Rules: rules }, given)).toBe(752);
  });

  test('are unknown while a group is', () => {
    expect(wcuOfRule({ Statement: managed('Other') }, given)).toBeUndefined();
    expect(wcuOfWebAcl({ Rules: rulesOf([{ statement: managed('Other') }]) }, given)).toBeUndefined();
    expect(wcuOfWebAcl({}, given)).toBeUndefined();
  });
});

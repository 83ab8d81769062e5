import { describe, expect, it } from 'vitest';
import type { WafContext } from '../contract.ts';
import { judgeCve } from './judge-cve.ts';
import { gateOf, judgingAt } from './wall.ts';

const OFFICE = 'arn:aws:wafv2:eu-west-1:111122223333:regional/ipset/office/1';
const WIDE = 'arn:aws:wafv2:eu-west-1:111122223333:regional/ipset/wide/2';
const UNSEEN = 'arn:aws:wafv2:eu-west-1:111122223333:regional/ipset/unseen/3';

const CONTEXT: WafContext = {
  resource: 'load-balancer',
  ruleGroups: new Map(),
  ipSets: new Map([
    [OFFICE, { Addresses: ['203.0.113.0/24'] }],
    [WIDE, { Addresses: ['8.0.0.0/7'] }],
  ]),
  regexPatternSets: new Map(),
  managed: () => undefined,
};

const pack = {
  cve: 'CVE-2024-0001',
  title: '',
  severity: 'high',
  cwe: [],
  variants: [
    { id: 'v', requests: [{ text: 'GET /?attack HTTP/1.1\r\nHost: a\r\n\r\n', carries: true }], unresolved: [] },
  ],
  sources: [],
};

const inSet = (ARN: string) => ({ IPSetReferenceStatement: { ARN } });
const not = (Statement: object) => ({ NotStatement: { Statement } });

function verdict(Statement: object, action: 'Block' | 'Allow', otherwise: 'Block' | 'Allow') {
  const rule = { Name: 'r', Priority: 0, Statement, Action: { [action]: {} } };
  const acl = { DefaultAction: { [otherwise]: {} }, Rules: [rule] };
  return judgeCve(pack, judgingAt(gateOf(acl as Parameters<typeof gateOf>[0], CONTEXT), pack.cve)).verdict;
}

describe('an attacker chooses who to be', () => {
  it.each([
    ['a list of bad addresses', inSet(OFFICE), 'Block', 'Allow', 'does-not-block'],
    ['only the office is let in', not(inSet(OFFICE)), 'Block', 'Allow', 'blocks'],
    ['only the office is allowed', inSet(OFFICE), 'Allow', 'Block', 'blocks'],
    ['a very wide set is allowed', inSet(WIDE), 'Allow', 'Block', 'does-not-block'],
    ['a set that was not seen', inSet(UNSEEN), 'Block', 'Allow', 'unknown'],
    [
      'some countries are refused',
      { GeoMatchStatement: { CountryCodes: ['KP', 'US'] } },
      'Block',
      'Allow',
      'does-not-block',
    ],
    [
      'one country alone is let in',
      not({ GeoMatchStatement: { CountryCodes: ['JP'] } }),
      'Block',
      'Allow',
      'does-not-block',
    ],
  ] as const)('%s', (_, statement, action, otherwise, expected) => {
    expect(verdict(statement, action, otherwise)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { readPolicy, speaksOfAction } from './policy-document.ts';

const ALLOW = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

describe('a policy document', () => {
  it('is read as object, as JSON and percent-encoded, with single forms as lists', () => {
    const document = { Version: '2012-10-17', Statement: ALLOW };
    const json = JSON.stringify(document);
    const read = readPolicy(document);
    expect(read?.statements).toMatchObject([
      { index: 0, effect: 'Allow', actions: ['s3:getobject'], resources: ['*'], principals: undefined, conditions: [] },
    ]);
    expect(readPolicy(json)).toEqual(read);
    expect(readPolicy(` ${json}`)).toEqual(read);
    expect(readPolicy(encodeURIComponent(json))).toEqual(read);
  });

  it('keeps principals apart by their kind', () => {
    const principalsOf = (Principal: unknown) =>
      readPolicy({ Statement: [{ ...ALLOW, Principal }] })?.statements[0]?.principals;
    expect(principalsOf('*')).toMatchObject({ isNot: false, aws: ['*'] });
    expect(principalsOf({ AWS: ['*'] })).toMatchObject({ aws: ['*'] });
    expect(principalsOf({ Service: 'sns.amazonaws.com', AWS: '111122223333' })).toMatchObject({
      service: ['sns.amazonaws.com'],
      aws: ['111122223333'],
    });
    const not = readPolicy({ Statement: { ...ALLOW, NotPrincipal: { AWS: '111122223333' } } });
    expect(not?.statements[0]?.principals).toMatchObject({ isNot: true, aws: ['111122223333'] });
  });

  it('reads conditions without regard to case, with their quantifier and IfExists', () => {
    const Condition = {
      'ForAllValues:StringLikeIfExists': { 'AWS:PrincipalOrgID': ['o-1', 'o-2'] },
      Bool: { 'aws:SecureTransport': false },
    };
    expect(readPolicy({ Statement: { ...ALLOW, Condition } })?.statements[0]?.conditions).toEqual([
      {
        operator: 'stringlike',
        quantifier: 'forallvalues',
        ifExists: true,
        key: 'aws:principalorgid',
        values: ['o-1', 'o-2'],
      },
      { operator: 'bool', quantifier: undefined, ifExists: false, key: 'aws:securetransport', values: ['false'] },
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a number', 3],
    ['text that is no JSON', 'x'],
    ['broken percent signs', '%7B%'],
    ['a text too long', `{"Statement":[],"x":"${'x'.repeat(300_000)}"}`],
    ['no statement', { Version: '2012-10-17' }],
    ['a statement that is a text', { Statement: 'Allow' }],
    ['a statement without effect', { Statement: { Action: '*', Resource: '*' } }],
    ['an effect in another case', { Statement: { ...ALLOW, Effect: 'allow' } }],
    ['no action', { Statement: { Effect: 'Allow', Resource: '*' } }],
    ['action and its negation', { Statement: { ...ALLOW, NotAction: 's3:*' } }],
    ['an action that is an object', { Statement: { ...ALLOW, Action: {} } }],
    ['one element named twice', { Statement: { ...ALLOW, action: '*' } }],
    ['principal and its negation', { Statement: { ...ALLOW, Principal: '*', NotPrincipal: '*' } }],
    ['a kind of principal that IAM lacks', { Statement: { ...ALLOW, Principal: { Robot: '*' } } }],
    ['an empty principal', { Statement: { ...ALLOW, Principal: {} } }],
    ['a condition that is a list', { Statement: { ...ALLOW, Condition: [] } }],
    ['a condition block that is a text', { Statement: { ...ALLOW, Condition: { Bool: 'x' } } }],
    [
      'a condition value that is an object',
      { Statement: { ...ALLOW, Condition: { Bool: { 'aws:SecureTransport': {} } } } },
    ],
    ['one bad statement among good ones', { Statement: [ALLOW, {}] }],
  ])('is unreadable: %s', (_, value) => {
    expect(readPolicy(value)).toBeUndefined();
  });
});

describe('a statement speaks of an action', () => {
  const speaks = (statement: object, action: string) => {
    const read = readPolicy({ Statement: { Effect: 'Allow', Resource: '*', ...statement } })?.statements[0];
    return read && speaksOfAction(read, action);
  };

  it.each([
    [{ Action: '*' }, true],
    [{ Action: 'S3:getobject' }, true],
    [{ Action: ['ec2:*', 's3:Get*'] }, true],
    [{ Action: 's3:Put*' }, false],
    [{ NotAction: 'iam:*' }, true],
    [{ NotAction: ['iam:*', 's3:*'] }, false],
  ])('%j: %s', (statement, expected) => {
    expect(speaks(statement, 's3:GetObject')).toBe(expected);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilterPattern } from './filter-pattern.ts';

const EVENT = {
  eventName: 'DeleteTrail',
  eventSource: 'cloudtrail.amazonaws.com',
  errorCode: 'AccessDenied',
  count: 3,
  readOnly: false,
  requestParameters: null,
  userIdentity: { type: 'Root', sessionContext: { attributes: { mfaAuthenticated: 'false' } } },
  resources: [{ type: 'AWS::CloudTrail::Trail' }],
};

describe('a JSON pattern', () => {
  it.each([
    ['{ $.eventName = "DeleteTrail" }', true],
    ['{ $.eventName = DeleteTrail }', true],
    ['{$.eventName=DeleteTrail}', true],
    ['{ ($.eventName = DeleteTrail) }', true],
    ['{ $.eventName = deletetrail }', false],
    ['{ $.eventName = "Delete*" }', true],
    ['{ $.eventName = *Trail }', true],
    ['{ $.eventName = "Delete?rail" }', false],
    ['{ $.eventName != "CreateTrail" }', true],
    ['{ $.noSuchMember != "x" }', false],
    ['{ $.noSuchMember NOT EXISTS }', true],
    ['{ $.eventName NOT EXISTS }', false],
    ['{ $.requestParameters IS NULL }', true],
    ['{ $.readOnly IS FALSE }', true],
    ['{ $.readOnly IS TRUE }', false],
    ['{ $.count >= 3 && $.count < 4 }', true],
    ['{ $.count > 3 }', false],
    ['{ $.count = 3 }', true],
    [
      '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
      false,
    ],
    ['{ $.userIdentity.sessionContext.attributes.mfaAuthenticated = "false" }', true],
    ['{ $.resources[0].type = "AWS::CloudTrail::Trail" }', true],
    ["{ $['eventName'] = DeleteTrail }", true],
    ['{ ($.eventName = A) || ($.eventName = DeleteTrail) && ($.errorCode = B) }', false],
    ['{ ($.eventName = DeleteTrail) || ($.eventName = A) && ($.errorCode = B) }', true],
    ['{ (($.eventName = A) || ($.eventName = DeleteTrail)) && ($.errorCode = "AccessDenied*") }', true],
    ['{ $.eventSource = cloudtrail.amazonaws.com }', true],
    ['{ $.eventName = "Delete\\"Trail" }', false],
  ])('%s fits: %s', (pattern, fits) => {
    expect(readFilterPattern(pattern)?.(EVENT)).toBe(fits);
  });
});

describe('a text pattern', () => {
  it.each([
    ['', true],
    ['DeleteTrail', true],
    ['"cloudtrail.amazonaws.com" DeleteTrail', true],
    ['DeleteTrail CreateTrail', false],
    ['?DeleteTrail ?CreateTrail', true],
    ['?CreateTrail', false],
    ['DeleteTrail -AccessDenied', false],
  ])('%j fits: %s', (pattern, fits) => {
    expect(readFilterPattern(pattern)?.(EVENT)).toBe(fits);
  });
});

it.each([
  ['{ $.eventName = %Delete.*% }'],
  ['%Delete%'],
  ['[ip, user, status = 4*]'],
  ['{ $.eventName = }'],
  ['{ $.eventName DeleteTrail }'],
  ['{ ($.eventName = DeleteTrail }'],
  ['{ $.eventName = DeleteTrail'],
  ['{ eventName = DeleteTrail }'],
  ['{ $.eventName = A B }'],
  ['{ "open = A }'],
  [`{ ${'('.repeat(500)}$.a = b${')'.repeat(500)} }`],
  [`{ $.a = ${'b'.repeat(5000)} }`],
])('%s is not understood', (pattern) => {
  expect(readFilterPattern(pattern)).toBeUndefined();
});

it('answers whatever is written', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '(',
    ')',
    '$.a',
    '=',
    '!=',
    '&&',
    '||',
    '"',
    'x',
    '*',
    ' ',
    'IS',
    'NULL',
    '-',
    '?',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.jsonValue({ maxDepth: 2 }), (pieces, event) => {
      const test = readFilterPattern(pieces.join(''));
      expect(['undefined', 'boolean']).toContain(typeof test?.(event));
    }),
  );
});

import { describe, expect, test } from 'vitest';
import type { HttpRequest } from '../contract.ts';
import {
  all,
  any,
  ARN,
  BODY,
  bytes,
  chain,
  judge,
  matchOf,
  not,
  PATH,
  QUERY,
  regex,
  request,
  size,
  webAcl,
} from './testing.ts';

type Case = readonly [title: string, statement: object, text: string, match: string];

const header = (Name: string) => ({ SingleHeader: { Name } });
const argument = (Name: string) => ({ SingleQueryArgument: { Name } });
const ARGUMENTS = { AllQueryArguments: {} };
const headers = (pattern: object, MatchScope = 'VALUE', OversizeHandling = 'CONTINUE') => ({
  Headers: { MatchPattern: pattern, MatchScope, OversizeHandling },
});
const cookies = (pattern: object, MatchScope = 'VALUE', OversizeHandling = 'CONTINUE') => ({
  Cookies: { MatchPattern: pattern, MatchScope, OversizeHandling },
});
const json = (MatchPattern: object, MatchScope: string, more: object = {}) => ({
  JsonBody: { MatchPattern, MatchScope, ...more },
});
const ALL = { All: {} };
const post = (body: string, more: readonly string[] = []) => request('POST /', more, body);
const LONG = 'a'.repeat(8_192);

/** Examples of AWS's guide and API reference (read 2026-11-26), and the borders around them. */
const CASES: readonly Case[] = [
  [
    'the path of the guide',
    bytes(PATH, '/images/daily-ad.jpg', 'EXACTLY'),
    request('GET /images/daily-ad.jpg?x=1'),
    'yes',
  ],
  ['a path is its own case', bytes(PATH, '/Images', 'STARTS_WITH'), request('GET /images/a'), 'no'],
  ['a path as the client wrote it', bytes(PATH, '/a b', 'EXACTLY'), request('GET /a%20b'), 'no'],
  ['a path after decoding', bytes(PATH, '/a b', 'EXACTLY', 'URL_DECODE'), request('GET /a%20b'), 'yes'],
  ['the path of an absolute target', bytes(PATH, '/x', 'EXACTLY'), request('GET http://example.com/x?y'), 'yes'],
  ['the end of a path', bytes(PATH, '.php', 'ENDS_WITH'), request('GET /a/b.php?c=.html'), 'yes'],
  ['a word alone', bytes(header('x-a'), 'BadBot', 'CONTAINS_WORD'), request('GET /', ['X-A: BadBot']), 'yes'],
  [
    'a word behind a semicolon',
    bytes(header('x-a'), 'BadBot', 'CONTAINS_WORD'),
    request('GET /', ['X-A: ;BadBot']),
    'yes',
  ],
  [
    'a word between other characters',
    bytes(header('x-a'), 'BadBot', 'CONTAINS_WORD'),
    request('GET /', ['X-A: -BadBot;']),
    'yes',
  ],
  ['no word inside a word', bytes(header('x-a'), 'BadBot', 'CONTAINS_WORD'), request('GET /', ['X-A: BadBot2']), 'no'],
  [
    'no word before an underscore',
    bytes(header('x-a'), 'BadBot', 'CONTAINS_WORD'),
    request('GET /', ['X-A: BadBot_']),
    'no',
  ],
  [
    'a second place of a word',
    bytes(header('x-a'), 'Bot', 'CONTAINS_WORD'),
    request('GET /', ['X-A: aBot Bot']),
    'yes',
  ],
  ['the name of a header in another case', bytes(header('USER-agent'), 'test', 'EXACTLY'), request('GET /'), 'yes'],
  ['an absent header', bytes(header('referer'), ''), request('GET /'), 'no'],
  [
    'a repeated header, contained in one',
    bytes(header('x-a'), 'evil'),
    request('GET /', ['X-A: good', 'x-a: evil']),
    'yes',
  ],
  [
    'a repeated header, exactly one',
    bytes(header('x-a'), 'evil', 'EXACTLY'),
    request('GET /', ['X-A: good', 'x-a: evil']),
    'unknown',
  ],
  ['the query without its mark', bytes(QUERY, 'a=1&b=2', 'EXACTLY'), request('GET /?a=1&b=2#c'), 'yes'],
  ['an absent query and a text', bytes(QUERY, 'a'), request('GET /'), 'no'],
  ['an absent query and an empty text', size(QUERY, 'EQ', 0), request('GET /'), 'unknown'],
  [
    'an argument by a name in another case',
    bytes(argument('UserName'), 'abc', 'EXACTLY'),
    request('GET /?uSERname=abc&SalesRegion=seattle'),
    'yes',
  ],
  [
    'each of the same arguments',
    bytes(argument('SalesRegion'), 'seattle', 'EXACTLY'),
    request('GET /?SalesRegion=boston&SalesRegion=seattle'),
    'yes',
  ],
  ['another argument', bytes(argument('SalesRegion'), 'abc'), request('GET /?UserName=abc&SalesRegion=seattle'), 'no'],
  ['an argument whose name is encoded', bytes(argument('id'), 'x', 'EXACTLY'), request('GET /?%69d=x'), 'unknown'],
  ['any argument', bytes(ARGUMENTS, 'seattle', 'EXACTLY'), request('GET /?UserName=abc&SalesRegion=seattle'), 'yes'],
  ['no name of an argument', bytes(ARGUMENTS, 'UserName'), request('GET /?UserName=abc'), 'no'],
  ['an argument without a value', bytes(ARGUMENTS, 'flag'), request('GET /?flag&a=1'), 'unknown'],
  ['the method', bytes({ Method: {} }, 'PROPFIND', 'EXACTLY'), request('PROPFIND /'), 'yes'],
  ['the method in its case', bytes({ Method: {} }, 'get', 'EXACTLY'), request('GET /'), 'no'],
  ['the body', bytes(BODY, 'evil'), post('an evil body'), 'yes'],
  ['a body up to the limit', bytes(BODY, 'evil'), post(`${LONG}evil`), 'no'],
  ['a body that just fits', bytes(BODY, 'aaaa', 'ENDS_WITH'), post(LONG), 'yes'],
  ['an oversize body that is a match', bytes({ Body: { OversizeHandling: 'MATCH' } }, 'evil'), post(`${LONG}a`), 'yes'],
  ['an oversize body that is none', bytes({ Body: { OversizeHandling: 'NO_MATCH' } }, 'a'), post(`${LONG}a`), 'no'],
  ['an oversize body when nothing is said', bytes({ Body: {} }, 'evil'), post(`evil${LONG}`), 'yes'],
  ['the size of a path', size(PATH, 'EQ', 9), request('GET /logo.jpg'), 'yes'],
  ['the size after decoding', size(PATH, 'EQ', 2, 'URL_DECODE'), request('GET /%41'), 'yes'],
  ['a query of more than 100 bytes', size(QUERY, 'GT', 100), request(`GET /?${'a'.repeat(101)}`), 'yes'],
  ['a query of just 100 bytes', size(QUERY, 'GT', 100), request(`GET /?${'a'.repeat(100)}`), 'no'],
  ['a size other than', size(PATH, 'NE', 1), request('GET /'), 'no'],
  ['a size at least', size(PATH, 'GE', 2), request('GET /'), 'no'],
  ['the size of an oversize body', size(BODY, 'GT', 8_192), post(`${LONG}a`), 'unknown'],
  ['the size of an oversize body beyond doubt', size(BODY, 'GT', 8_000), post(`${LONG}a`), 'yes'],
  ['values of headers', bytes(headers(ALL), 'evil'), request('GET /', ['X: evil']), 'yes'],
  ['cookies among headers', bytes(headers(ALL), 'evil'), request('GET /', ['Cookie: a=evil']), 'yes'],
  ['included headers', bytes(headers({ IncludedHeaders: ['x-a'] }), 'evil'), request('GET /', ['X-B: evil']), 'no'],
  ['excluded headers', bytes(headers({ ExcludedHeaders: ['X-B'] }), 'evil'), request('GET /', ['x-b: evil']), 'no'],
  ['names of headers', bytes(headers(ALL, 'KEY'), 'evil'), request('GET /', ['evil: x']), 'yes'],
  ['names of headers, of unknown case', bytes(headers(ALL, 'KEY'), 'Evil'), request('GET /', ['Evil: x']), 'unknown'],
  ['names or values', bytes(headers(ALL, 'ALL'), 'evil'), request('GET /', ['X: evil']), 'yes'],
  [
    'headers beyond 200',
    bytes(headers(ALL), 'evil'),
    request('GET /', [...Array.from({ length: 200 }, (_, at) => `X-${at}: a`), 'X: evil']),
    'no',
  ],
  [
    'headers beyond 200 as a match',
    bytes(headers(ALL, 'VALUE', 'MATCH'), 'x'),
    request(
      'GET /',
      Array.from({ length: 201 }, (_, at) => `X-${at}: a`),
    ),
    'yes',
  ],
  ['headers beyond 8 KB', bytes(headers(ALL), 'evil'), request('GET /', [`X: ${LONG}`, 'Y: evil']), 'no'],
  [
    'headers beyond 8 KB as no match',
    bytes(headers(ALL, 'VALUE', 'NO_MATCH'), 'a'),
    request('GET /', [`X: ${LONG}`]),
    'no',
  ],
  [
    'headers that may be beyond 8 KB',
    bytes(headers(ALL, 'VALUE', 'MATCH'), 'x'),
    request('GET /', [`X: ${'a'.repeat(8_160)}`]),
    'unknown',
  ],
  ['one header behind the limit', bytes(header('y'), 'evil'), request('GET /', [`X: ${LONG}`, 'Y: evil']), 'unknown'],
  ['values of cookies', bytes(cookies(ALL), 'evil'), request('GET /', ['Cookie: a=1; b=evil']), 'yes'],
  [
    'cookies by names in their case',
    bytes(cookies({ IncludedCookies: ['Session'] }), 'evil'),
    request('GET /', ['Cookie: session=evil']),
    'no',
  ],
  [
    'included cookies',
    bytes(cookies({ IncludedCookies: ['session-id'] }), 'evil'),
    request('GET /', ['Cookie: a=1; session-id=evil']),
    'yes',
  ],
  ['excluded cookies', bytes(cookies({ ExcludedCookies: ['a'] }), 'evil'), request('GET /', ['Cookie: a=evil']), 'no'],
  ['names of cookies', bytes(cookies(ALL, 'KEY'), 'evil', 'EXACTLY'), request('GET /', ['Cookie: evil=1']), 'yes'],
  ['a cookie that is only a name', bytes(cookies(ALL), 'evil'), request('GET /', ['Cookie: evil']), 'unknown'],
  [
    'cookies beyond 200',
    bytes(cookies(ALL, 'VALUE', 'MATCH'), 'x'),
    request('GET /', [`Cookie: ${Array.from({ length: 201 }, (_, at) => `c${at}=1`).join('; ')}`]),
    'yes',
  ],
  [
    'the order of headers',
    bytes({ HeaderOrder: { OversizeHandling: 'CONTINUE' } }, 'host:user-agent:accept', 'EXACTLY'),
    request('GET /', ['Accept: */*']),
    'unknown',
  ],
  [
    'the order of headers in small letters',
    bytes({ HeaderOrder: { OversizeHandling: 'CONTINUE' } }, 'host:user-agent', 'EXACTLY', 'LOWERCASE'),
    request('GET /'),
    'yes',
  ],
  ['a fragment', bytes({ UriFragment: {} }, 'evil'), request('GET /#evil'), 'yes'],
  ['no fragment', bytes({ UriFragment: {} }, 'evil'), request('GET /?evil'), 'no'],
  [
    'all of a JSON body',
    bytes(json(ALL, 'ALL'), 'value2', 'EXACTLY'),
    post('{"key1":"value1","key2":"value2"}'),
    'yes',
  ],
  ['keys of a JSON body', bytes(json(ALL, 'KEY'), 'value1'), post('{"key1":"value1"}'), 'no'],
  ['values of a JSON body', bytes(json(ALL, 'VALUE'), 'key1'), post('{"key1":"value1"}'), 'no'],
  ['a missing comma', bytes(json(ALL, 'VALUE'), 'value2'), post('{"key1":"value1""key2":"value2"}'), 'yes'],
  ['a missing colon', bytes(json(ALL, 'VALUE'), 'value2'), post('{"key1":"value1","key2""value2"}'), 'yes'],
  ['extra colons', bytes(json(ALL, 'KEY'), 'key2'), post('{"key1"::"value1","key2""value2"}'), 'yes'],
  [
    'below a pointer',
    bytes(json({ IncludedPaths: ['/a/b'] }, 'ALL'), 'g', 'EXACTLY'),
    post('{"a":{"c":"d","b":{"e":{"f":"g"}}}}'),
    'yes',
  ],
  [
    'keys below a pointer',
    bytes(json({ IncludedPaths: ['/a/b'] }, 'KEY'), 'e', 'EXACTLY'),
    post('{"a":{"c":"d","b":{"e":{"f":"g"}}}}'),
    'yes',
  ],
  [
    'the key of a pointer itself',
    bytes(json({ IncludedPaths: ['/a/b'] }, 'ALL'), 'b', 'EXACTLY'),
    post('{"a":{"c":"d","b":{"e":{"f":"g"}}}}'),
    'no',
  ],
  [
    'beside a pointer',
    bytes(json({ IncludedPaths: ['/a/b'] }, 'ALL'), 'd', 'EXACTLY'),
    post('{"a":{"c":"d","b":{"e":{"f":"g"}}}}'),
    'no',
  ],
  [
    'an item of a list',
    bytes(json({ IncludedPaths: ['/dogs/1/name'] }, 'VALUE'), 'rex', 'EXACTLY'),
    post('{"dogs":[{"name":"a"},{"name":"rex"}]}'),
    'yes',
  ],
  ['a number of a JSON body', bytes(json(ALL, 'VALUE'), '42', 'EXACTLY'), post('{"a":42}'), 'unknown'],
  ['an escaped value', bytes(json(ALL, 'VALUE'), 'a<b'), post(String.raw`{"a":"a\u003cb"}`), 'unknown'],
  ['behind a repeated key', bytes(json(ALL, 'VALUE'), 'evil'), post('{"a":"1","a":"evil"}'), 'no'],
  ['before a repeated key', bytes(json(ALL, 'VALUE'), 'evil'), post('{"a":"evil","a":"1"}'), 'yes'],
  [
    'invalid JSON as a match',
    bytes(json(ALL, 'VALUE', { InvalidFallbackBehavior: 'MATCH' }), 'x'),
    post('{"a":'),
    'yes',
  ],
  [
    'invalid JSON as no match',
    bytes(json(ALL, 'VALUE', { InvalidFallbackBehavior: 'NO_MATCH' }), 'a'),
    post('{"a":"a",'),
    'no',
  ],
  [
    'invalid JSON as a string',
    bytes(json(ALL, 'VALUE', { InvalidFallbackBehavior: 'EVALUATE_AS_STRING' }), 'evil'),
    post('evil'),
    'yes',
  ],
  ['a root that is no object', bytes(json(ALL, 'VALUE'), 'evil'), post('"evil"'), 'no'],
  [
    'JSON cut at the limit',
    bytes(json(ALL, 'VALUE', { InvalidFallbackBehavior: 'MATCH' }), 'x'),
    post(`{"a":"${LONG}"}`),
    'yes',
  ],
  ['a regular expression', regex(PATH, '^/a[0-9]+$'), request('GET /a42'), 'yes'],
  ['a regular expression that is not met', regex(PATH, '^/a[0-9]+$'), request('GET /a'), 'no'],
  ['a regular expression without case', regex(QUERY, '(?i)union'), request('GET /?q=UNION'), 'yes'],
  ['lookaround', regex(PATH, '^(?!/ok)'), request('GET /'), 'unknown'],
  ['a dot and the end of a line', regex(BODY, 'a.b'), post('a\nb'), 'unknown'],
  ['a dollar before the last end of a line', regex(BODY, '^ab$'), post('ab\n'), 'unknown'],
  ['a character of two bytes', regex(BODY, '^.$'), post(Buffer.from('é').toString('latin1')), 'unknown'],
  [
    'SQL in an argument',
    { SqliMatchStatement: { FieldToMatch: ARGUMENTS, TextTransformations: chain('URL_DECODE') } },
    request('GET /?id=1%27%20or%201=1--'),
    'likely',
  ],
  [
    'a word where SQL is looked for',
    { SqliMatchStatement: { FieldToMatch: ARGUMENTS, TextTransformations: chain() } },
    request('GET /?id=boots'),
    'no',
  ],
  [
    'a script in an argument',
    { XssMatchStatement: { FieldToMatch: ARGUMENTS, TextTransformations: chain('URL_DECODE') } },
    request('GET /?q=%3Cscript%3E'),
    'likely',
  ],
  ['a rate of requests', { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP' } }, request('GET /'), 'no'],
  ['all of two', all(bytes(PATH, '/a'), bytes(QUERY, 'b')), request('GET /a?b'), 'yes'],
  ['all of two, of which one fails', all(bytes(PATH, '/a'), bytes(QUERY, 'b')), request('GET /a?c'), 'no'],
  ['any of two', any(bytes(PATH, '/x'), bytes(QUERY, 'b')), request('GET /a?b'), 'yes'],
  ['not', not(bytes(PATH, '/x')), request('GET /a'), 'yes'],
  ['unknown and no', all(regex(PATH, '(?=a)'), bytes(QUERY, 'x')), request('GET /a'), 'no'],
  ['unknown or yes', any(regex(PATH, '(?=a)'), bytes(PATH, '/a')), request('GET /a'), 'yes'],
  ['not unknown', not(regex(PATH, '(?=a)')), request('GET /a'), 'unknown'],
  ['a statement of another age', { FutureStatement: {} }, request('GET /'), 'unknown'],
  ['an inherited member', { constructor: {} }, request('GET /'), 'unknown'],
  [
    'JA3',
    bytes({ JA3Fingerprint: { FallbackBehavior: 'NO_MATCH' } }, 'a'.repeat(32), 'EXACTLY'),
    request('GET /'),
    'unknown',
  ],
];

describe('one statement', () => {
  test.each(CASES)('%s', (_title, statement, text, match) => {
    expect(matchOf(statement, text)).toBe(match);
  });
});

describe('limits of the body', () => {
  const beyond = (length: number) => post(`${'a'.repeat(length)}evil`);
  test.each([
    ['load-balancer', undefined, 8_192],
    ['appsync', { RequestBody: { CLOUDFRONT: { DefaultSizeInspectionLimit: 'KB_64' } } }, 8_192],
    ['cloudfront', undefined, 16_384],
    ['amplify', { RequestBody: { CLOUDFRONT: { DefaultSizeInspectionLimit: 'KB_32' } } }, 32_768],
    ['api-gateway', { RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_48' } } }, 49_152],
    ['cognito', { RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_48' } } }, 16_384],
    ['verified-access', { RequestBody: { VERIFIED_ACCESS_INSTANCE: { DefaultSizeInspectionLimit: 'KB_64' } } }, 65_536],
  ] as const)('of %s with %j are kept to the byte', (resource, AssociationConfig, limit) => {
    const acl = webAcl([{ statement: bytes(BODY, 'evil') }], { AssociationConfig });
    expect(judge(acl, beyond(limit - 4), { context: { resource } })).toMatchObject({
      action: 'block',
      certainty: 'proved',
    });
    expect(judge(acl, beyond(limit - 3), { context: { resource } })).toMatchObject({
      action: 'allow',
      certainty: 'proved',
    });
  });

  test('are unknown when the configuration cannot be read', () => {
    const odd = { AssociationConfig: { RequestBody: { CLOUDFRONT: { DefaultSizeInspectionLimit: 'KB_1' } } } };
    const acl = webAcl([{ statement: bytes(BODY, 'evil') }], odd);
    const match = (text: string) => judge(acl, text, { context: { resource: 'cloudfront' } }).steps[0]?.match;
    expect(match(beyond(9_000))).toBe('unknown');
    expect(match(beyond(10))).toBe('yes');
  });
});

type Client = Pick<HttpRequest, 'clientIp' | 'country' | 'asn' | 'ja3'>;

const SET = `${ARN}/ipset/a/0`;
const CONTEXT = {
  context: { ipSets: new Map([[SET, { Addresses: ['192.0.2.0/24', '1111::/64'] }]]) },
};
const forwarded = (Position: string, FallbackBehavior = 'NO_MATCH') => ({
  IPSetReferenceStatement: {
    ARN: SET,
    IPSetForwardedIPConfig: { HeaderName: 'X-Forwarded-For', Position, FallbackBehavior },
  },
});
const ipSet = { IPSetReferenceStatement: { ARN: SET } };
const geo = { GeoMatchStatement: { CountryCodes: ['US', 'CN'] } };
const asn = { AsnMatchStatement: { AsnList: [64_496] } };
const via = (addresses: string) => request('GET /', [`X-Forwarded-For: ${addresses}`]);

describe('where a request comes from', () => {
  const ORIGINS: readonly (readonly [string, object, string, Client, string])[] = [
    ['an address of the set', ipSet, request('GET /'), { clientIp: '192.0.2.44' }, 'yes'],
    ['an address of none', ipSet, request('GET /'), { clientIp: '192.0.3.44' }, 'no'],
    ['an IPv6 address of the set', ipSet, request('GET /'), { clientIp: '1111:0:0:0:0:0:0:111' }, 'yes'],
    ['an address that is not given', ipSet, request('GET /'), {}, 'unknown'],
    [
      'a set that was not seen',
      { IPSetReferenceStatement: { ARN: `${ARN}/ipset/b/0` } },
      request('GET /'),
      { clientIp: '192.0.2.44' },
      'unknown',
    ],
    ['the first forwarded address', forwarded('FIRST'), via('192.0.2.1, 10.0.0.1'), {}, 'yes'],
    ['the first and not the last', forwarded('LAST'), via('192.0.2.1, 10.0.0.1'), {}, 'no'],
    ['any forwarded address', forwarded('ANY'), via('10.0.0.1, 192.0.2.1, 10.0.0.2'), {}, 'yes'],
    [
      'only the last ten of many',
      forwarded('ANY'),
      via(['192.0.2.1', ...Array.from({ length: 10 }, () => '10.0.0.1')].join(', ')),
      {},
      'no',
    ],
    ['no header', forwarded('FIRST', 'MATCH'), request('GET /'), {}, 'no'],
    ['no header inside a negation', not(forwarded('FIRST', 'MATCH')), request('GET /'), {}, 'unknown'],
    ['an invalid address as a match', forwarded('FIRST', 'MATCH'), via('nonsense'), {}, 'yes'],
    ['an invalid address as no match', forwarded('FIRST'), via('nonsense'), {}, 'no'],
    ['a country of the list', geo, request('GET /'), { country: 'CN' }, 'yes'],
    ['another country', geo, request('GET /'), { country: 'JP' }, 'no'],
    ['a country that is not given', geo, request('GET /'), {}, 'unknown'],
    ['a network of the list', asn, request('GET /'), { asn: 64_496 }, 'yes'],
    ['another network', asn, request('GET /'), { asn: 64_497 }, 'no'],
    ['a network that is not given', asn, request('GET /'), {}, 'unknown'],
    [
      'a fingerprint that is given',
      bytes({ JA3Fingerprint: { FallbackBehavior: 'NO_MATCH' } }, 'abc', 'EXACTLY'),
      request('GET /'),
      { ja3: 'abc' },
      'yes',
    ],
  ];

  test.each(ORIGINS)('%s', (_title, statement, text, client, match) => {
    expect(matchOf(statement, text, { ...CONTEXT, client })).toBe(match);
  });
});

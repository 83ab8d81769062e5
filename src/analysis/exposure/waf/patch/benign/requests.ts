import type { HttpRequest } from '../../contract.ts';
import { ORDINARY_TEXTS } from './texts.ts';

const BROWSER: HttpRequest['headers'] = [
  ['Host', 'example.com'],
  ['User-Agent', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36'],
  ['Accept', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'],
  ['Accept-Language', 'ja,en-US;q=0.7,en;q=0.3'],
  ['Cookie', 'session=3f9ac1d2e4; theme=dark; consent={"ads":false,"stats":true}'],
  ['Referer', 'https://example.com/products?category=5&sort=price'],
];

const SOAP =
  '<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Header/><soapenv:Body><list xsi:type="string">5</list></soapenv:Body></soapenv:Envelope>';

/** How browsers, phones, robots and tools name themselves. */
const CLIENTS: readonly string[] = [
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'curl/8.9.1',
  'python-requests/2.32.3',
];

/** Paths of ordinary sites, of the products that exploits are written for among them. */
const PATHS: readonly string[] = [
  '/',
  '/index.html',
  '/index.php',
  '/login',
  '/admin/',
  '/api/v1/users/42',
  '/api/v2/orders?status=open&limit=50&cursor=eyJpZCI6NDJ9',
  '/search?q=shoes&page=2&filter[color]=red&filter[size]=42',
  '/wp-login.php?redirect_to=https%3A%2F%2Fexample.com%2Fwp-admin%2F',
  '/wp-admin/admin-ajax.php?action=heartbeat',
  '/wp-content/uploads/2026/11/photo.jpg',
  '/wp-json/wp/v2/posts?per_page=10',
  '/cgi-bin/status',
  '/static/js/app.8f3a1c.js',
  '/download?file=report-2026.pdf',
  '/redirect?url=https://example.com/welcome',
  '/graphql?query=%7Bviewer%7Bname%7D%7D',
  '/actuator/health',
  '/remote/login?lang=en',
  '/owa/auth/logon.aspx?url=https%3a%2f%2fexample.com%2fowa%2f',
  '/%E6%A4%9C%E7%B4%A2?q=%E3%83%86%E3%82%B9%E3%83%88',
  '/docs/a%20b/../c.html',
  '/api/data',
  '/api/status',
  '/api/upload',
  '/upload.php',
  '/user/profile',
];

/**
 * Requests of ordinary use: what a virtual patch must let through. Small on purpose; operators add their own with
 * `--benign`, and the conformance run tries published collections.
 */
export const BENIGN_REQUESTS: readonly HttpRequest[] = [
  ...PATHS.map((target) => get(target)),
  ...ORDINARY_TEXTS.flatMap((text) => [
    get(`/search?q=${encodeURIComponent(text)}`),
    get(`/?s=${encodeURIComponent(text)}`),
    post('application/x-www-form-urlencoded', `name=a&message=${encodeURIComponent(text)}&token=9f2c`),
    post('application/json', JSON.stringify({ user: { name: 'a' }, message: text, tags: ['x', 'y'] })),
  ]),
  post('multipart/form-data; boundary=XyZ', upload('photo.png', 'image/png', '\x89PNG\r\n')),
  post('multipart/form-data; boundary=XyZ', upload('notes.txt', 'text/plain', ORDINARY_TEXTS.join('\n'))),
  post('multipart/form-data; boundary=XyZ', upload('notes.txt', 'text/plain; charset=utf-8', 'value1\r\nvalue2')),
  post('multipart/form-data; boundary=XyZ', upload('backup.tar.gz', 'application/octet-stream', '\x1f\x8b\b')),
  ...CLIENTS.map((client) => get('/', client)),
  post(
    'application/x-www-form-urlencoded',
    'log=taro&pwd=Xk29dm&wp-submit=Log+In&redirect_to=%2Fwp-admin%2F&testcookie=1',
    '/wp-login.php',
  ),
  post('application/x-www-form-urlencoded', 'username=taro&password=Xk29dm&remember=on&submit=Sign+in', '/login.php'),
  post('application/json', '{"username":"taro","password":"Xk29dm","roles":["user"],"command":"list"}', '/api/login'),
  post('text/xml', '<?xml version="1.0"?><Envelope><Body><GetPrice><Item>5</Item></GetPrice></Body></Envelope>'),
  post('text/xml', SOAP),
  post('application/json', '{"query":"query($id: ID!) { user(id: $id) { name } }","variables":{"id":"1"}}'),
];

function get(target: string, client?: string): HttpRequest {
  const headers = BROWSER.map(([name, value]): [string, string] => [
    name,
    client !== undefined && name === 'User-Agent' ? client : value,
  ]);
  return { method: 'GET', target, headers, body: new Uint8Array() };
}

function post(contentType: string, text: string, target = '/contact'): HttpRequest {
  const body = Buffer.from(text, 'utf8');
  const headers: HttpRequest['headers'] = [
    ...BROWSER,
    ['Content-Type', contentType],
    ['Content-Length', String(body.length)],
  ];
  return { method: 'POST', target, headers, body };
}

function upload(name: string, type: string, content: string): string {
  return `--XyZ\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n--XyZ--\r\n`;
}

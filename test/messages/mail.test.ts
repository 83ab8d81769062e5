import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openStore } from '#platform/store';
import { deliverDue, enqueue } from '#response/notify';
import { messagesPolicy, notice, routeTo, SECRETS, testPorts } from '../support/messages.ts';
import { SEED_NOW } from '../support/seed.ts';

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly source: string;
}

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A real SMTP server on a free loopback port. */
async function startMail(options: SMTPServerOptions = {}): Promise<{ port: number; mails: Received[] }> {
  const mails: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let source = '';
      stream.on('data', (piece: Buffer) => (source += piece.toString('utf8')));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        mails.push({ from: mailFrom ? mailFrom.address : '', to, secure: session.secure, source });
        done();
      });
    },
    ...options,
  });
  // A client that distrusts the certificate ends the connection; that is what the tests are about.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  stops.push(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, mails };
}

const MAIL = { host: 'localhost', from: 'yagura@example.com', to: ['sec@example.com', 'boss@example.com'] };

async function deliver(settings: Record<string, unknown>, ca?: string, one = notice('a')) {
  const store = await openStore('sqlite::memory:');
  const ports = testPorts({}, ca);
  const messages = messagesPolicy([routeTo('mail', 'email', { settings: { ...MAIL, ...settings } })]);
  await enqueue(store.db, [one], { messages, now: SEED_NOW, account: () => undefined });
  const holder = { pid: 1, host: 'test', isProcessAlive: () => true };
  await deliverDue({ store, clock: ports.clock, messages, ports, holder });
  const [row] = await store.db.selectFrom('message').selectAll().execute();
  await store.close();
  return row;
}

describe('mail without TLS, chosen', () => {
  test('arrives as text and HTML, with an id that stays the same', async () => {
    const { port, mails } = await startMail();
    const hostile = notice('a', {
      title: { en: '<script>alert(1)</script>\r\nBcc: evil@example.com', ja: 'x' },
      isDrill: true,
    });
    const row = await deliver({ port, tls: 'none' }, undefined, hostile);
    expect(row).toMatchObject({ state: 'sent', error: '' });
    const [mail] = mails;
    expect(mail).toMatchObject({ from: 'yagura@example.com', to: MAIL.to, secure: false });
    const source = mail?.source ?? '';
    const head = source.slice(0, source.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^bcc:/im);
    expect(head).toContain(`Message-ID: <${row?.id}@example.com>`);
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(source).toContain('Content-Type: text/plain');
    expect(source).toContain('Content-Type: text/html');
    expect(source).not.toMatch(/<script>alert\(1\)<\/script>[^]*text\/html[^]*<script>/);
    expect(source.slice(source.indexOf('text/html'))).not.toContain('<script>');
  });

  test.each<[string, SMTPServerOptions, string, string]>([
    ['a recipient nobody has', { onRcptTo: (_a, _s, done) => done(smtpError(550)) }, 'dead', 'EENVELOPE 550'],
    ['greylisting', { onRcptTo: (_a, _s, done) => done(smtpError(451)) }, 'failed', '451'],
    ['a server that is full', { onMailFrom: (_a, _s, done) => done(smtpError(421)) }, 'failed', '421'],
  ])('%s', async (_name, options, state, error) => {
    const { port } = await startMail(options);
    const row = await deliver({ port, tls: 'none' });
    expect(row?.state).toBe(state);
    expect(row?.error).toContain(error);
  });

  test('a recipient that is refused while others are taken is counted and noted', async () => {
    const { port, mails } = await startMail({
      onRcptTo: ({ address }, _session, done) => done(address.startsWith('boss') ? smtpError(550) : null),
    });
    const row = await deliver({ port, tls: 'none' });
    expect(row).toMatchObject({ state: 'sent', error: '1 of 2 recipients refused' });
    expect(mails[0]?.to).toEqual(['sec@example.com']);
  });

  test('a server that offers no STARTTLS gets nothing when TLS is demanded', async () => {
    const { port, mails } = await startMail();
    const row = await deliver({ port });
    expect(row?.state).not.toBe('sent');
    expect(mails).toHaveLength(0);
  });
});

function smtpError(responseCode: number): Error {
  return Object.assign(new Error('no'), { responseCode });
}

const folder = mkdtempSync(join(tmpdir(), 'yagura-mail-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const certificate = makeCertificate();

/** A certificate for localhost, made by the openssl binary; undefined when there is none. */
function makeCertificate(): { readonly key: string; readonly cert: string } | undefined {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const args = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-keyout',
    key,
    '-out',
    cert,
    ...subject,
  ];
  try {
    execFileSync('openssl', args, { stdio: 'ignore' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    return undefined;
  }
}

describe.skipIf(certificate === undefined)('mail with TLS (needs openssl to make a certificate)', () => {
  const secured = (more: SMTPServerOptions = {}) =>
    startMail({ key: certificate?.key, cert: certificate?.cert, disabledCommands: [], ...more });

  test('STARTTLS and the password, which never goes in the clear', async () => {
    let seen: string | undefined;
    const { port, mails } = await secured({
      authOptional: false,
      onAuth({ username, password }, session, done) {
        seen = `${username}:${password}:${session.secure}`;
        done(null, { user: username ?? '' });
      },
    });
    const row = await deliver({ port, user: 'yagura', password: 'env:MAIL_PASSWORD' }, certificate?.cert);
    expect(row).toMatchObject({ state: 'sent' });
    expect(seen).toBe(`yagura:${SECRETS.MAIL_PASSWORD}:true`);
    expect(mails[0]?.secure).toBe(true);
    expect(JSON.stringify(row)).not.toContain(SECRETS.MAIL_PASSWORD);
  });

  test('TLS from the first byte', async () => {
    const { port, mails } = await secured({ secure: true });
    expect(await deliver({ port, tls: 'implicit' }, certificate?.cert)).toMatchObject({ state: 'sent' });
    expect(mails[0]?.secure).toBe(true);
  });

  test('a certificate nobody vouches for gets nothing', async () => {
    const { port, mails } = await secured();
    const row = await deliver({ port });
    expect(row?.state).not.toBe('sent');
    expect(mails).toHaveLength(0);
  });

  test('a wrong password is refused at once and repeated nowhere', async () => {
    const { port } = await secured({ authOptional: false, onAuth: (_auth, _session, done) => done(smtpError(535)) });
    const row = await deliver({ port, user: 'yagura', password: 'env:MAIL_PASSWORD' }, certificate?.cert);
    expect(row).toMatchObject({ state: 'dead' });
    expect(JSON.stringify(row)).not.toContain(SECRETS.MAIL_PASSWORD);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { addDays } from '#kernel';
import { openStore, type Store } from '#platform/store';
import { deliverDue, enqueue, type Notice } from '#response/notify';
import { messagesPolicy, notice, routeTo, SECRETS, testPorts } from '../support/messages.ts';
import { type RecordingServer, startRecordingServer } from '../support/recording-server.ts';
import { githubServer, jiraServer, type Ticket } from '../support/ticket-servers.ts';

const HOLDER = { pid: 1, host: 'test', isProcessAlive: () => true };

const SYSTEMS = {
  jira: {
    authorization: `Basic ${Buffer.from(`bot@example.com:${SECRETS.JIRA_TOKEN}`).toString('base64')}`,
    server: jiraServer,
    settings: (url: string) => ({ site: url, project: 'SEC', email: 'bot@example.com', token: 'env:JIRA_TOKEN' }),
    title: 'summary',
  },
  github: {
    authorization: `Bearer ${SECRETS.GITHUB_TOKEN}`,
    server: githubServer,
    settings: (url: string) => ({ repository: 'o/r', token: 'env:GITHUB_TOKEN', apiUrl: url }),
    title: 'title',
  },
} as const;

let store: Store | undefined;
let server: RecordingServer | undefined;

afterEach(async () => {
  await store?.close();
  await server?.stop();
});

async function start(channel: keyof typeof SYSTEMS) {
  const tickets: Ticket[] = [];
  const system = SYSTEMS[channel];
  server = await startRecordingServer(system.server(tickets, system.authorization));
  store = await openStore('sqlite::memory:');
  const opened = store;
  const ports = testPorts();
  const messages = messagesPolicy([routeTo('tickets', channel, { settings: system.settings(server.url) })]);
  const tell = async (...notices: readonly Notice[]) => {
    ports.clock.set(addDays(ports.clock.now(), 1));
    await enqueue(opened.db, notices, { messages, now: ports.clock.now(), account: () => undefined });
    return await deliverDue({ store: opened, clock: ports.clock, messages, ports, holder: HOLDER });
  };
  const forget = () => opened.db.deleteFrom('message_thread').execute();
  const interrupt = (key: string) =>
    opened.db
      .updateTable('message')
      .set({ state: 'sending', attempts: 1, parts_sent: 0 })
      .where('key', '=', key)
      .execute();
  return { tickets, tell, forget, interrupt, title: system.title, store: opened, server };
}

const next = (kind: Notice['kind']) => notice('a', { kind, key: `action/a/${kind}/${kind}` });

describe.each(['jira', 'github'] as const)('tickets in %s', (channel) => {
  test('there is one for each action: opened, commented, closed, opened again', async () => {
    const { tickets, tell, title } = await start(channel);
    expect(await tell(notice('a'), notice('b'))).toMatchObject({ sent: 2 });
    expect(tickets).toHaveLength(2);
    expect(tickets.map(({ fields }) => String(fields[title])).toSorted()).toEqual([
      'New: Rotate keys of a',
      'New: Rotate keys of b',
    ]);
    await tell(next('action-worse'));
    const own = tickets.find(({ fields }) => String(fields[title]).endsWith(' a'));
    expect([own?.comments.length, own?.isOpen]).toEqual([1, true]);
    await tell(next('action-done'));
    expect([own?.comments.length, own?.isOpen]).toEqual([2, false]);
    await tell(next('action-reopened'));
    expect([own?.comments.length, own?.isOpen]).toEqual([3, true]);
    expect(tickets).toHaveLength(2);
  });

  test('a ticket is found again by its label when everything else is lost', async () => {
    const { tickets, tell, forget } = await start(channel);
    await tell(notice('a'));
    await forget();
    await tell(next('action-done'));
    expect(tickets).toMatchObject([{ isOpen: false, comments: [expect.anything()] }]);
  });

  test('a process that died after opening or commenting does neither twice', async () => {
    const { tickets, tell, forget, interrupt, store: opened } = await start(channel);
    await tell(notice('a'));
    await interrupt('action/a/opened');
    await forget();
    expect(await tell()).toMatchObject({ inDoubt: 1, sent: 1 });
    expect(tickets).toHaveLength(1);
    expect(tickets[0]?.comments).toHaveLength(0);
    await tell(next('action-worse'));
    await interrupt('action/a/action-worse/action-worse');
    expect(await tell()).toMatchObject({ inDoubt: 1, sent: 1 });
    expect(tickets[0]?.comments).toHaveLength(1);
    expect(
      (await opened.db.selectFrom('message').select('in_doubt').execute()).every((row) => row.in_doubt === 0),
    ).toBe(true);
  });

  test('there is nothing to close where nothing was opened', async () => {
    const { tickets, tell, store: opened } = await start(channel);
    expect(await tell(next('action-done'))).toMatchObject({ sent: 1 });
    expect(tickets).toHaveLength(0);
    expect((await opened.db.selectFrom('message').select('error').execute())[0]?.error).toBe(
      'there is no ticket to close',
    );
  });

  test('a wrong token is refused at once and stands in no row', async () => {
    const { tell, store: opened, server: running } = await start(channel);
    running.answer((response) => response.writeHead(401).end('{"message":"Bad credentials"}'));
    expect(await tell(notice('a'))).toMatchObject({ dead: 1 });
    const rows = JSON.stringify(await opened.db.selectFrom('message').selectAll().execute());
    expect(rows).toContain('HTTP 401');
    expect(rows).not.toContain('canary');
  });
});

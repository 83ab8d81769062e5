import { expect, test } from 'vitest';
import type { AccountCredentials, PrincipalRecord } from '#analysis/credentials';
import { addDays } from '#kernel';
import type { Store } from '#platform/store';
import { describeEachStore } from '../support/stores.ts';
import { ALPHA, BETA, DAY_0, everything, look, type World } from './analysis-world.ts';

const citation = { source: 'iam:ListUsers', base: 'x#', observedAt: DAY_0 };

function user(name: string, facts: Partial<PrincipalRecord> = {}): PrincipalRecord {
  const arn = `arn:aws:iam::${ALPHA}:user/${name}`;
  return {
    resource: { arn, type: 'AWS::IAM::User', id: name, name, accountId: ALPHA, region: 'global', tags: {} },
    isRoot: false,
    createdAt: DAY_0,
    password: false,
    passwordLastUsed: 'unknown',
    passwordChangedAt: 'unknown',
    mfa: true,
    keys: [],
    certificates: [],
    citation,
    ...facts,
  };
}

const key = (id: string, active: boolean) => ({
  id,
  slot: 1,
  active,
  createdAt: DAY_0,
  lastUsed: 'never' as const,
  citation,
});

const world = (credentials: Partial<AccountCredentials>): World => ({
  accounts: { [ALPHA]: { credentials } },
  organization: [ALPHA, BETA],
});
const NEXT = { at: addDays(DAY_0, 1) };

async function inventory(store: Store): Promise<string[]> {
  const rows = await store.db.selectFrom('credential').selectAll().execute();
  return rows
    .map((row) =>
      `${row.kind} ${row.principal_name} ${row.credential_id} ${row.status} ${row.use}`.replaceAll(/ +/g, ' '),
    )
    .toSorted();
}

describeEachStore('the credential inventory', (open) => {
  test('has a row for each credential with status, last use, MFA and owner', async () => {
    const store = await open();
    const service = user('svc').resource;
    await look(
      store,
      world({
        root: { ...user('root'), isRoot: true, password: 'unknown', mfa: 'unknown', keys: [key('AKIAROOT', true)] },
        users: [
          user('anna', { password: true, passwordLastUsed: DAY_0, keys: [key('AKIA1', true), key('AKIA2', false)] }),
          user('bert', { certificates: [{ slot: 2, active: true, rotatedAt: DAY_0 }] }),
        ],
        serviceCredentials: [
          {
            resource: service,
            id: 'ACCA1',
            service: 'bedrock.amazonaws.com',
            active: true,
            createdAt: DAY_0,
            expiresAt: 'never',
            citation,
          },
          {
            resource: service,
            id: 'ACCA2',
            service: 'bedrock.amazonaws.com',
            active: true,
            createdAt: DAY_0,
            expiresAt: DAY_0,
            citation,
          },
        ],
        serverCertificates: [{ resource: { ...service, id: 'ASCA1' }, expiresAt: addDays(DAY_0, 9), citation }],
      }),
    );
    expect(await inventory(store)).toEqual([
      'access-key anna AKIA1 active never',
      'access-key anna AKIA2 inactive never',
      'access-key root AKIAROOT active never',
      'password anna active used',
      'password root unknown unknown',
      'server-certificate svc ASCA1 active unknown',
      'service-specific svc ACCA1 active unknown',
      'service-specific svc ACCA2 expired unknown',
      'signing-certificate bert slot-2 active unknown',
    ]);
    const row = await store.db
      .selectFrom('credential')
      .selectAll()
      .where('credential_id', '=', 'AKIA1')
      .executeTakeFirst();
    expect(row).toMatchObject({
      mfa: 'yes',
      console_password: 'yes',
      is_root: 0,
      owner: 'security',
      created_at: DAY_0,
    });
  });

  test('what vanished is deleted, what changed is written, the rest is left alone', async () => {
    const store = await open();
    await look(
      store,
      world({
        users: [user('anna', { keys: [key('AKIA1', true), key('AKIA2', true)] }), user('bert', { password: true })],
      }),
    );
    const next = world({ users: [user('anna', { keys: [key('AKIA1', false)] })] });
    const summary = await look(store, next, NEXT);
    expect(await inventory(store)).toEqual(['access-key anna AKIA1 inactive never']);
    expect(summary).toMatchObject({ credentials: 1, written: { credentials: 3 } });
    const before = await everything(store);
    expect((await look(store, next, NEXT)).written.credentials).toBe(0);
    expect(await everything(store)).toBe(before);
  });

  test.each<[string, Partial<AccountCredentials>]>([
    ['the users are unknown', { users: 'unknown' }],
    ['the list of users is partial', { users: [], partial: ['users'] }],
    ['the keys of a user are unknown', { users: [user('anna', { keys: 'unknown' })] }],
    ['the keys of a user are partial', { users: [user('anna', { keys: [], keysPartial: true })] }],
  ])('when %s its key is kept with the status unknown', async (_, credentials) => {
    const store = await open();
    await look(store, world({ users: [user('anna', { keys: [key('AKIA1', true)] })] }));
    const summary = await look(store, world(credentials), NEXT);
    expect(await inventory(store)).toEqual(['access-key anna AKIA1 unknown never']);
    expect(summary.written.credentials).toBe(1);
    expect((await look(store, world(credentials), NEXT)).written.credentials).toBe(0);
  });

  test('an account that was not looked at keeps its rows as unknown; one that left loses them', async () => {
    const store = await open();
    await look(store, world({ users: [user('anna', { keys: [key('AKIA1', true)] })] }));
    await look(store, { accounts: { [BETA]: {} }, organization: [ALPHA, BETA] }, NEXT);
    expect(await inventory(store)).toEqual(['access-key anna AKIA1 unknown never']);
    await look(store, { accounts: { [BETA]: {} }, organization: [BETA] }, NEXT);
    expect(await inventory(store)).toEqual([]);
  });

  test('oddities are counted and named in the summary', async () => {
    const store = await open();
    const oddities = Array.from({ length: 150 }, (_, index) => ({
      code: 'item-unreadable' as const,
      detail: '',
      subject: `item-${index}`,
    }));
    const summary = await look(store, world({ oddities }));
    expect(summary.oddities.total).toBe(150);
    expect(summary.oddities.first).toHaveLength(100);
    expect(summary.oddities.first[0]).toEqual({ accountId: ALPHA, code: 'item-unreadable', subject: 'item-0' });
  });
});

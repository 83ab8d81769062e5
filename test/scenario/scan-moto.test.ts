import { UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CREDENTIAL_RULES } from '#analysis/credentials';
import type { FindingDetail, FindingPage } from '#api/contract';
import { addDays } from '#kernel';
import type { Clock } from '#platform/runtime';
import { openStore, type Tables } from '#platform/store';
import { patientClock } from '../aws/run-leaf.ts';
import { type CliBench, cliBench } from '../support/cli.ts';
import { startMoto } from '../support/moto.ts';
import {
  buildMotoOrganization,
  MOTO_CREDENTIALS,
  MOTO_ROLE,
  type MotoOrganization,
  motoSite,
} from '../support/moto-organization.ts';

const moto = await startMoto();

/** Keys cannot be made in the past, so the scan looks from the future. */
function daysAhead(days: number): Clock {
  return { ...patientClock, now: () => addDays(patientClock.now(), days) };
}

/** What the rules on credentials need: the emulator takes a minute for everything, and these tests scan often. */
const COLLECTORS =
  'iam-*,organization-*,cloudtrail-key-events,identity-center,s3-buckets,ec2-instances,lambda-functions';

const SCAN = ['scan', '--role-name', MOTO_ROLE, '--regions', 'us-east-1', '--json', '--collectors', COLLECTORS];

/** Tables in which a scan without change may write nothing: all but the runs themselves. */
const SETTLED: readonly (keyof Tables)[] = [
  'finding',
  'finding_change',
  'action',
  'credential',
  'snapshot',
  'chunk',
  'journal',
];

describe.skipIf(typeof moto === 'string')(
  `scanning moto${typeof moto === 'string' ? ` (needs moto: ${moto})` : ''}`,
  () => {
    let organization: MotoOrganization;
    const benches: CliBench[] = [];

    const benchAt = async (days: number): Promise<CliBench> => {
      const bench = await cliBench(daysAhead(days));
      benches.push(bench);
      return bench;
    };

    beforeAll(async () => {
      if (typeof moto === 'string') return;
      organization = await buildMotoOrganization(moto.endpoint);
      process.env.AWS_ACCESS_KEY_ID = MOTO_CREDENTIALS.accessKeyId;
      process.env.AWS_SECRET_ACCESS_KEY = MOTO_CREDENTIALS.secretAccessKey;
      process.env.AWS_ENDPOINT_URL = moto.endpoint;
    });

    afterAll(async () => {
      for (const bench of benches) await bench.close();
      if (typeof moto !== 'string') await moto.stop();
    });

    test('gives exactly the findings that keys of every state deserve', async () => {
      const bench = await benchAt(120);
      const scanned = await bench.run(...SCAN, '--fail-on', 'critical');
      expect(scanned.code, scanned.err).toBe(2);
      const rules = `rule=${CREDENTIAL_RULES.map(({ id }) => id).join(',')}`;
      const listed = await bench.run('findings', '--filter', rules, '--json', '--limit', '200');
      const page = JSON.parse(listed.out) as FindingPage;
      const found = page.items.map((row) =>
        [
          row.accountName,
          row.rule,
          row.discriminator === 'sight' ? '' : row.resourceName,
          row.discriminator,
          row.outcome,
        ].join('|'),
      );
      expect(found.toSorted()).toEqual(expected(organization).toSorted());
    });

    test('two scans without a change write no row but the run', async () => {
      const bench = await benchAt(60);
      await bench.run(...SCAN);
      const before = await countRows(bench);
      const again = JSON.parse((await bench.run(...SCAN)).out) as { summary: { written: object } };
      expect(again.summary.written).toEqual({ findings: 0, actions: 0, credentials: 0, facts: 0 });
      expect(await countRows(bench)).toEqual(before);
    });

    test('after one key is deactivated the next scan closes exactly one finding, with the cause', async () => {
      const bench = await benchAt(60);
      await bench.run(...SCAN);
      const people = organization.accounts.find((account) => account.name === 'people');
      const key = people?.keys[0];
      if (typeof moto === 'string' || !people || !key) throw new Error('the organization has no such key');
      const { iam } = await motoSite(moto.endpoint, people.id);
      const change = { UserName: key.user, AccessKeyId: key.id };
      await iam.send(new UpdateAccessKeyCommand({ ...change, Status: 'Inactive' }));
      await bench.run(...SCAN);
      const closed = JSON.parse(
        (await bench.run('findings', '--filter', 'state=fixed,gone', '--json')).out,
      ) as FindingPage;
      expect(closed.items.map((row) => [row.rule, row.discriminator, row.state])).toEqual([
        ['access-key-never-used', key.id, 'fixed'],
      ]);
      const explained = JSON.parse((await bench.run('explain', closed.items[0]?.id ?? '', '--json')).out) as {
        finding: FindingDetail;
      };
      expect(explained.finding.history.map((row) => [row.from, row.to, row.cause])).toEqual([
        [undefined, 'open', 'first-seen'],
        ['open', 'fixed', 'rule-passes'],
      ]);
      await iam.send(new UpdateAccessKeyCommand({ ...change, Status: 'Active' }));
    });

    test('a scan of one account leaves the findings of all others as they are', async () => {
      const bench = await benchAt(120);
      await bench.run(...SCAN);
      const before = await countRows(bench);
      const shop = organization.accounts.find((account) => account.name === 'shop');
      const limited = await bench.run(...SCAN, '--accounts', shop?.id ?? '');
      expect(limited.code).toBe(0);
      const after = await countRows(bench);
      expect([after.finding, after.finding_change]).toEqual([before.finding, before.finding_change]);
    });

    test('without the role in the members it goes on with what it may see', async () => {
      const bench = await benchAt(60);
      const scanned = await bench.run('scan', '--regions', 'us-east-1', '--json');
      expect(scanned.code).toBe(0);
      const snapshot = JSON.parse((await bench.run('snapshot', 'show', '--json')).out) as {
        parts: { accountId: string; state: string }[];
      };
      const members = snapshot.parts.filter((part) =>
        organization.accounts.some((account) => account.id === part.accountId),
      );
      expect(members.length).toBeGreaterThan(0);
      expect(members.filter((part) => part.state === 'complete')).toEqual([]);
    });
  },
);

async function countRows(bench: CliBench): Promise<Record<string, number>> {
  const store = await openStore(bench.store);
  const counts: Record<string, number> = {};
  for (const table of SETTLED) {
    const row = await store.db
      .selectFrom(table)
      .select((e) => e.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    counts[table] = Number(row.n);
  }
  await store.close();
  return counts;
}

/** What the rules must say of the organization 120 days after it was made: `account|rule|resource|discriminator|outcome`. */
function expected({ accounts }: MotoOrganization): string[] {
  const root = (account: string): string[] => [
    `${account}|root-mfa|<root_account>||fail`,
    `${account}|root-recent-use|<root_account>||unknown`,
    `${account}|service-credential-long-lived||sight|unknown`,
  ];
  const members = accounts.flatMap(({ name, keys }) => {
    const active = keys.filter((key) => key.status === 'Active');
    const people = name === 'people';
    const users = [...new Set(active.map((key) => key.user))];
    return [
      ...root(name),
      `${name}|member-root-credentials|<root_account>||unknown`,
      // Moto answers no LookupEvents: whoever has an active, used key cannot be judged.
      ...(active.some((key) => key.used) ? [`${name}|shared-access-key||sight|unknown`] : []),
      ...keys.map((key) => {
        if (key.status === 'Inactive') return `${name}|inactive-access-key-kept|${key.user}|${key.id}|fail`;
        const rule = key.used ? 'access-key-unused' : 'access-key-never-used';
        return `${name}|${rule}|${key.user}|${key.id}|fail`;
      }),
      ...active.map((key) => `${name}|access-key-rotation|${key.user}|${key.id}|fail`),
      ...users.flatMap((user) =>
        active.filter((key) => key.user === user).length > 1 ? [`${name}|second-active-access-key|${user}||fail`] : [],
      ),
      ...(people
        ? [`${name}|password-unused|hanako||fail`]
        : users.map((user) => `${name}|cli-user-mfa|${user}||fail`)),
    ];
  });
  return [...root('master'), ...members];
}

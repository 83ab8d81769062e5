import { expect, it } from 'vitest';
import { HOME, REGION } from '#analysis/exposure/network/testing';
import { hostRow, type ReadReport } from '#estate/agents';
import type { HostReport } from '#estate/model';
import { addDays, addHours, type Instant } from '#kernel';
import type { Store } from '#platform/store';
import { lookAt as lookAtMachine } from '../support/agents.ts';
import { FIRST_LOOK, lookAt } from '../support/network-world.ts';
import { describeEachStore, type OpenFresh } from '../support/stores.ts';
import { instances } from '../support/vulnerable-world.ts';

const MACHINE = `arn:aws:ec2:${REGION}:${HOME}:instance/i-1`;

const VISITOR = {
  protocol: 'tcp',
  direction: 'in',
  localAddress: '10.0.0.10',
  port: 443,
  remoteAddress: '52.95.110.1',
  count: 1,
  pids: [],
} as const;

/** The agent on `i-1` reports. */
async function report(store: Store, at: Instant, about: Partial<HostReport>): Promise<void> {
  const seen = lookAtMachine({ observedAt: at, hardening: [], missed: [], mapped: [], connections: [], ...about });
  const read: ReadReport = { report: seen, version: '1', sequence: 1, clockAhead: 0, corrected: {} };
  const place = { entity: MACHINE, accountId: HOME, region: REGION, claimed: MACHINE, doubt: '' };
  await store.dialect.upsert(store.db, 'host', ['entity'], [hostRow('agent-1', place, read, at, undefined)]);
}

/** A run over an estate with that instance, which the internet cannot reach. */
async function look(store: Store, at: Instant): Promise<readonly string[]> {
  await lookAt(store, instances('i-1'), { runId: at, at });
  const rows = await store.db
    .selectFrom('finding')
    .select(['rule', 'discriminator', 'state', 'reason_code'])
    .where('rule', 'in', ['processes-run-current-code', 'machines-are-hardened', 'configuration-explains-traffic'])
    .orderBy('rule')
    .orderBy('discriminator')
    .execute();
  return rows.map((row) => `${row.state} ${row.reason_code} ${row.discriminator}`);
}

describeEachStore('what agents see', (open: OpenFresh) => {
  it('asks for a restart until it happened, and not because the agent fell silent', async () => {
    const store = await open();
    const { mapped } = lookAtMachine();
    await report(store, FIRST_LOOK, { mapped });
    expect(await look(store, FIRST_LOOK)).toEqual(['open old-code nginx.service']);
    expect(await look(store, addDays(FIRST_LOOK, 2))).toEqual(['not-looked-at old-code nginx.service']);
    await report(store, addDays(FIRST_LOOK, 3), {});
    expect(await look(store, addDays(FIRST_LOOK, 3))).toEqual(['fixed old-code nginx.service']);
    const [action] = await store.db.selectFrom('action').selectAll().where('fix', '=', 'restart-programs').execute();
    expect(action).toMatchObject({ place: MACHINE, state: 'done' });
  });

  it('asks for each setting that is open, by its own severity', async () => {
    const store = await open();
    await report(store, FIRST_LOOK, { hardening: lookAtMachine().hardening });
    expect(await look(store, FIRST_LOOK)).toEqual(['open one-root-account one-root-account']);
  });

  it('contradicts a configuration that leads nobody there, until nobody was met for a week', async () => {
    const store = await open();
    await report(store, FIRST_LOOK, { connections: [VISITOR] });
    expect(await look(store, FIRST_LOOK)).toEqual(['open no-way tcp 443']);
    await report(store, addHours(FIRST_LOOK, 1), {});
    expect(await look(store, addHours(FIRST_LOOK, 1))).toEqual(['open no-way tcp 443']);
    await report(store, addDays(FIRST_LOOK, 8), {});
    expect(await look(store, addDays(FIRST_LOOK, 8))).toEqual(['fixed no-way tcp 443']);
  });
});

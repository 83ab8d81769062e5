import { expect, it } from 'vitest';
import { addDays } from '#kernel';
import type { Store } from '#platform/store';
import { tinyNetwork } from '../exposure/tiny-network.ts';
import { describeEachStore } from '../support/stores.ts';
import { ANYWHERE, balancerArn, forward, Sketch, tcpFrom } from '#analysis/exposure/network/doors/testing';
import { admits, admitting, FIRST_LOOK, lookAt, lookAtNetwork } from '../support/network-world.ts';

const RULE = 'internet-reaches-machine';
const INSTANCE = 'arn:aws:ec2:ap-northeast-1:111122223333:instance/i-a';

async function finding(store: Store, rule = RULE) {
  const rows = await store.db.selectFrom('finding').selectAll().where('rule', '=', rule).execute();
  return rows.map(({ resource_arn, state, reason_code, reason_params, severity }) => ({
    resource: resource_arn,
    state,
    reason: reason_code,
    ports: (JSON.parse(reason_params) as { ports?: string }).ports,
    severity,
  }));
}

async function exposed(store: Store) {
  return store.db.selectFrom('exposure').selectAll().orderBy('resource_arn').orderBy('id').execute();
}

describeEachStore('exposures of a network', (open) => {
  it('open a finding for an open instance and stand in the table with their openings', async () => {
    const store = await open();
    await lookAtNetwork(store, tinyNetwork(admitting(admits(22, '0.0.0.0/0'))), { runId: 'one' });
    expect(await finding(store)).toEqual([
      { resource: INSTANCE, state: 'open', reason: 'open', ports: 'tcp/22', severity: 3 },
    ]);
    const [row, ...more] = await exposed(store);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      resource_arn: INSTANCE,
      outcome: 'open',
      breadth: 'internet',
      cover: 'none',
      authentication: ' none ',
      ports: 'tcp/22',
      since: FIRST_LOOK,
      first_look: 1,
      history: '[]',
    });
    const openings = await store.db.selectFrom('exposure_opening').selectAll().execute();
    expect(openings).toEqual([
      { exposure_id: row?.id, place: 0, protocol_from: 6, protocol_to: 6, port_from: 22, port_to: 22 },
    ]);
  });

  it('write nothing when nothing changed, and go with their finding when a rule closes them', async () => {
    const store = await open();
    const at = (day: number) => addDays(FIRST_LOOK, day);
    const opened = tinyNetwork(admitting(admits(22, '0.0.0.0/0')));
    await lookAtNetwork(store, opened, { runId: 'one' });
    const before = await exposed(store);
    await lookAtNetwork(store, opened, { runId: 'two', at: at(1) });
    expect(await exposed(store)).toEqual(before);
    await lookAtNetwork(store, tinyNetwork(admitting(admits(22, '10.0.0.0/8'))), { runId: 'three', at: at(2) });
    expect(await exposed(store)).toEqual([]);
    expect(await store.db.selectFrom('exposure_opening').selectAll().execute()).toEqual([]);
    expect(await finding(store)).toMatchObject([{ resource: INSTANCE, state: 'fixed' }]);
    await lookAtNetwork(store, opened, { runId: 'four', at: at(3) });
    expect(await finding(store)).toMatchObject([{ resource: INSTANCE, state: 'open' }]);
    const [again] = await exposed(store);
    expect(again).toMatchObject({ since: at(3), first_look: 0 });
    expect(JSON.parse(again?.history ?? '')).toEqual([
      {
        change: 'changed',
        element: expect.objectContaining({ id: 'sg-a', type: 'AWS::EC2::SecurityGroup' }),
        pointer: '/IpPermissions/0/IpRanges/0/CidrIp',
        before: '10.0.0.0/8',
        after: '0.0.0.0/0',
        runId: 'four',
        at: at(3),
      },
    ]);
  });

  it('say what changed them while they stay', async () => {
    const store = await open();
    await lookAtNetwork(store, tinyNetwork(admitting(admits(443, '0.0.0.0/0'))), { runId: 'one' });
    const wider = tinyNetwork(admitting(admits(443, '0.0.0.0/0'), admits(5432, '52.1.2.0/28')));
    await lookAtNetwork(store, wider, { runId: 'two', at: addDays(FIRST_LOOK, 1) });
    const [row] = await exposed(store);
    expect(row).toMatchObject({ since: FIRST_LOOK, first_look: 1, ports: 'tcp/443, tcp/5432' });
    expect(JSON.parse(row?.history ?? '')).toMatchObject([
      { change: 'changed', pointer: '/IpPermissions/1', after: expect.stringContaining('52.1.2.0/28'), runId: 'two' },
    ]);
    expect(await finding(store)).toMatchObject([{ state: 'open', ports: 'tcp/443', severity: 1 }]);
  });

  it('do not disappear because something was not looked at', async () => {
    const store = await open();
    const opened = tinyNetwork(admitting(admits(22, '0.0.0.0/0')));
    await lookAtNetwork(store, opened, { runId: 'one' });
    const kinds = ['AWS::EC2::NetworkInterface', 'AWS::EC2::SecurityGroup', 'AWS::EC2::RouteTable'] as const;
    for (const [day, kind] of kinds.entries()) {
      await lookAtNetwork(store, opened, { runId: kind, at: addDays(FIRST_LOOK, day + 1), blind: [kind] });
      // What may be open besides is added, nothing is taken away.
      const arns = new Set((await exposed(store)).map((row) => row.resource_arn));
      expect([kind, ...arns]).toEqual([kind, INSTANCE]);
      expect([kind, (await finding(store)).map(({ state }) => state)]).not.toEqual([kind, ['fixed']]);
    }
  });

  it('stand for a balancer and what is behind it until a WebACL looks at all of it', async () => {
    const store = await open();
    const sketch = () =>
      new Sketch()
        .group('sg-web', tcpFrom(443, ANYWHERE))
        .group('sg-app', tcpFrom(8080, [], ['sg-web']))
        .instance('i-1', { subnet: 'private-a', groups: ['sg-app'], address: '10.0.11.10' })
        .balancer({ type: 'application', groups: ['sg-web'] })
        .listener(balancerArn('application'), 443, 'HTTPS', forward())
        .targets({ port: 8080, targets: ['i-1'] });
    await lookAt(store, sketch().builder.reader(), { runId: 'one' });
    expect(await finding(store, 'internet-enters-service')).toMatchObject([
      { resource: balancerArn('application'), state: 'open', reason: 'unguarded', ports: 'tcp/443' },
    ]);
    expect(await finding(store)).toEqual([]);
    const guarded = sketch().webAcl('shop', balancerArn('application'));
    await lookAt(store, guarded.builder.reader(), { runId: 'two', at: addDays(FIRST_LOOK, 1) });
    expect(await finding(store, 'internet-enters-service')).toMatchObject([{ state: 'fixed' }]);
    const rows = await exposed(store);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ since: FIRST_LOOK, cover: 'some', web_acls: ' shop ' });
  });

  it('stand for the open URL of a function, and go with it', async () => {
    const store = await open();
    const arn = 'arn:aws:lambda:ap-northeast-1:111122223333:function:hello';
    const statement = {
      Effect: 'Allow',
      Principal: '*',
      Action: 'lambda:InvokeFunctionUrl',
      Resource: arn,
      Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
    };
    const withUrl = (AuthType: 'NONE' | 'AWS_IAM') => {
      const FunctionUrl = 'https://abc.lambda-url.ap-northeast-1.on.aws/';
      const url = { FunctionUrl, FunctionArn: arn, AuthType, CreationTime: '', LastModifiedTime: '' };
      const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
      const sketch = new Sketch();
      sketch.builder.add('AWS::Lambda::Function', {
        FunctionName: 'hello',
        FunctionArn: arn,
        FunctionUrlConfigs: [url],
        Policy,
      });
      return sketch.builder.reader();
    };
    await lookAt(store, withUrl('NONE'), { runId: 'one' });
    expect(await finding(store, 'internet-calls-function')).toMatchObject([{ resource: arn, state: 'open' }]);
    expect(await exposed(store)).toMatchObject([{ resource_arn: arn, ports: 'tcp/443', authentication: ' none ' }]);
    await lookAt(store, withUrl('AWS_IAM'), { runId: 'two', at: addDays(FIRST_LOOK, 1) });
    expect(await finding(store, 'internet-calls-function')).toMatchObject([{ state: 'fixed' }]);
  });
});

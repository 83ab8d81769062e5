import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#platform/runtime';
import { type CliBench, cliBench } from '../support/cli.ts';
import { simulatedCredentials } from '../support/simulated-aws.ts';
import { REGION, type SimulatedEstate, simulatedEstate } from './simulated-estate.ts';

let estate: SimulatedEstate;
let bench: CliBench;
beforeAll(async () => {
  estate = await simulatedEstate();
  Object.assign(process.env, simulatedCredentials(estate.organization.homeId), {
    AWS_ENDPOINT_URL: estate.aws.endpoint,
  });
  const entries = [{ Name: 'bash', Version: '5.1', PackageId: 'bash_5.1_amd64.deb' }];
  estate.software.entries.set('i-0 AWS:Application', { captureTime: '2026-11-20T03:00:00Z', entries });
  bench = await cliBench(systemClock);
});
afterAll(async () => {
  delete process.env['AWS_ENDPOINT_URL'];
  await bench.close();
  await estate.close();
});

const COLLECT = ['collect', '--regions', REGION, '--region', REGION, '--collectors', 'ssm-managed-instances', '--json'];

it('a collection reads what Systems Manager reports, and says what it did not get', async () => {
  const { code, out, err } = await bench.run(...COLLECT);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    software: { sources: { ssm: { read: 1, skipped: { 'no-inventory': 2 } } }, released: 0 },
  });
  expect(err).toContain('software of instances: 1 read, 0 unchanged, 2 not asked, 0 failed');
  expect(err).toContain('because: no-inventory 2');
});

it('a collection reads no software when told so', async () => {
  estate.aws.calls.clear();
  const { code, out } = await bench.run(...COLLECT, '--software', 'off');
  expect(code).toBe(0);
  expect(JSON.parse(out)).not.toHaveProperty('software');
  expect(estate.aws.calls.has('ssm:ListInventoryEntries')).toBe(false);
});

it('a word that is no source is refused before anything is collected', async () => {
  estate.aws.calls.clear();
  const { code, err } = await bench.run(...COLLECT, '--software', 'image');
  expect(code).toBe(3);
  expect(err).toContain('did you mean `images`?');
  expect(estate.aws.calls.size).toBe(0);
});

it('the policy has what reads code only when it is asked for', async () => {
  const actions = async (...argv: string[]) => {
    const { out } = await bench.run('policy', 'iam', ...argv);
    const policy = JSON.parse(out) as { Statement: { Action: string[] }[] };
    return policy.Statement.flatMap(({ Action }) => Action);
  };
  expect(await actions()).toContain('ssm:ListInventoryEntries');
  expect(await actions()).not.toContain('lambda:GetFunction');
  expect(await actions('--software', 'all')).toEqual(
    expect.arrayContaining([
      'ecr:BatchGetImage',
      'ecr:GetDownloadUrlForLayer',
      'lambda:GetFunction',
      'lambda:GetLayerVersion',
    ]),
  );
});

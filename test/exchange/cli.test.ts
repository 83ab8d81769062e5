import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PULL_SOURCES } from '#exchange';
import { instant } from '#kernel';
import { OPTIONS } from '#platform/config';
import { fixedClock } from '#platform/runtime';
import { type CliBench, cliBench } from '../support/cli.ts';
import { asffFinding } from '../support/findings-import.ts';
import { type ReplayAws, startReplay } from '../support/replay-aws.ts';
import { guardDutyFinding } from './fixtures.ts';

const NOW = fixedClock(instant('2026-11-26T00:00:00Z'));

let bench: CliBench;
let replay: ReplayAws | undefined;
beforeEach(async () => {
  bench = await cliBench(NOW);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await bench.close();
  await replay?.stop();
  replay = undefined;
});

function write(name: string, content: unknown): string {
  const path = join(bench.folder, 'in', name);
  mkdirSync(join(bench.folder, 'in'), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function aws(fixtures: Parameters<typeof startReplay>[0]): Promise<void> {
  replay = await startReplay(fixtures);
  vi.stubEnv('AWS_ENDPOINT_URL', replay.endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('AWS_REGION', 'us-east-1');
}

describe('yagura findings', () => {
  it('import takes in files and folders, and says what it could not read', async () => {
    const path = write('hub.json', { Findings: [asffFinding()] });
    write('broken.json', '{"Findings":[{"Id":');
    write('notes.txt', 'hello');
    const { code, err } = await bench.run('findings', 'import', join(bench.folder, 'in'));
    expect(code).toBe(0);
    expect(err).toContain('took in 1 records (1 findings)');
    expect(err).toContain('1 opened, 0 closed');
    expect(err).toMatch(/broken\.json#1 @13: the record is cut off/);
    expect(err).toMatch(/no findings of a known format in: .*notes\.txt/);
    const again = await bench.run('findings', 'import', path, '--json');
    expect(JSON.parse(again.out)).toMatchObject({ records: 1, written: { sources: 0, findings: 0, actions: 0 } });
  });

  it('import of nothing that holds findings fails', async () => {
    expect(await bench.run('findings', 'import', write('notes.txt', 'hello'))).toMatchObject({ code: 4 });
    expect(await bench.run('findings', 'import', join(bench.folder, 'absent'))).toMatchObject({ code: 5 });
    expect(await bench.run('findings', 'import')).toMatchObject({ code: 3 });
  });

  it('lists, explains and groups what was taken in, with the texts of its source', async () => {
    await bench.run('findings', 'import', write('hub.json', { Findings: [asffFinding()] }));
    const { out } = await bench.run('findings', '--filter', 'source=security-hub');
    expect(out).toContain('S3 general purpose buckets should have block public access');
    const listed = await bench.run('findings', '--json');
    const [{ id }] = (JSON.parse(listed.out) as { items: [{ id: string }] }).items;
    const told = (await bench.run('explain', id)).out;
    expect(told).toContain('This control checks whether block public access is on.');
    expect(told).toContain('Turn it on.');
    expect(told).toContain('security-hub S3.1');
    expect(told).toMatch(/reported by\n {2}security-hub {2}open {2}high {2}2026-11-20/);
    expect((await bench.run('actions')).out).toContain(
      'S3 general purpose buckets should have block public access settings enabled: 111111111111 (1)',
    );
    expect((await bench.run('findings', '--csv')).out).toContain('S3 general purpose buckets');
  });

  it('pull reads services and closes nothing it did not ask for', async () => {
    await aws({ guardDuty: [guardDutyFinding()], securityHub: [asffFinding()] });
    const pulled = await bench.run('findings', 'pull', '--source', 'guardduty,security-hub');
    expect([pulled.code, pulled.err]).toEqual([0, expect.stringContaining('took in 2 records')]);
    expect(await bench.run('findings', 'pull')).toMatchObject({ code: 3 });
    expect(
      await bench.run('findings', 'pull', '--source', 'guardduty', '--complete', '--since', '2026-11-01'),
    ).toMatchObject({ code: 3 });
  });

  it.each(['asff', 'ocsf', 'jsonl', 'csv'])('export writes %s to standard output and to a folder', async (format) => {
    await bench.run('findings', 'import', write('hub.json', { Findings: [asffFinding()] }));
    const printed = await bench.run('findings', 'export', '--format', format);
    expect(printed.out).toContain('arn:aws:s3:::alpha');
    const folder = join(bench.folder, 'out');
    const { code, err } = await bench.run('findings', 'export', '--format', format, '--to', folder);
    expect([code, err]).toEqual([0, expect.stringContaining(`bytes${format === 'csv' ? '' : ')'} to ${folder}`)]);
    const name = { asff: 'asff.ndjson', ocsf: 'ocsf.ndjson', jsonl: 'jsonl', csv: 'csv' }[format];
    expect(readFileSync(join(folder, `findings-2026-11-26.${name}`), 'utf8')).toBe(printed.out);
  });

  it('export writes only what the filter says, and refuses what cannot be', async () => {
    await bench.run('findings', 'import', write('hub.json', { Findings: [asffFinding()] }));
    expect((await bench.run('findings', 'export', '--filter', 'severity=low')).out).toBe('');
    expect(await bench.run('findings', 'export', '--format', 'parquet')).toMatchObject({ code: 3 });
    expect(await bench.run('findings', 'export', '--to', 's3://UPPER')).toMatchObject({ code: 3 });
  });

  it('push writes into Security Hub of the own account', async () => {
    await bench.run('findings', 'import', write('hub.json', { Findings: [asffFinding()] }));
    await aws({});
    const { code, err } = await bench.run('findings', 'push');
    expect([code, err]).toEqual([0, 'Security Hub took 1 findings and refused 0\n']);
    expect(replay?.imported).toMatchObject([
      { ProductArn: 'arn:aws:securityhub:us-east-1:111111111111:product/111111111111/default' },
    ]);
  });

  it('pull offers every service there is', () => {
    expect([...(OPTIONS.sources.allowed ?? [])].toSorted()).toEqual(PULL_SOURCES.map(({ id }) => id).toSorted());
  });

  it('says all of it in Japanese', async () => {
    const { err } = await bench.run(
      'findings',
      'import',
      write('hub.json', { Findings: [asffFinding()] }),
      '--lang',
      'ja',
    );
    expect(err).toContain('1 レコード（検出結果 1 件）');
  });
});

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FindingPage, SnapshotDetail } from '#api/contract';
import { systemClock } from '#platform/runtime';
import { ACCOUNTS } from '../../samples/company.ts';
import { type CliBench, cliBench } from '../support/cli.ts';

const WRITE = fileURLToPath(new URL('../../samples/write.ts', import.meta.url));

describe('the sample written as answers of the AWS CLI', () => {
  let bench: CliBench;
  let written = '';
  let imported = '';

  beforeAll(async () => {
    bench = await cliBench(systemClock);
    const out = join(bench.folder, 'export');
    written = (await promisify(execFile)(process.execPath, [WRITE, '--out', out])).stdout;
    imported = (await bench.run('import', out, '--json')).err;
  });

  afterAll(() => bench.close());

  test('is read back whole, nothing skipped and nothing unknown', () => {
    const files = /in (\d+) files/.exec(written)?.[1];
    expect(Number(files)).toBeGreaterThan(100);
    expect(imported).toContain(`from ${files} files`);
    expect(imported).not.toContain('not taken');
    expect(imported).not.toContain('not known');
  });

  test('is judged by the controls as the sample itself is', async () => {
    const page = JSON.parse(
      (await bench.run('findings', '--filter', 'rule=rds-instance-private,ec2-ebs-default-encryption', '--json')).out,
    ) as FindingPage;
    const found = page.items.map(({ rule, resourceName }) => `${rule} ${resourceName}`);
    expect(found.toSorted()).toEqual([
      'ec2-ebs-default-encryption logistics-acquired (ap-northeast-1)',
      'ec2-ebs-default-encryption logistics-acquired (us-east-1)',
      'rds-instance-private edi-sql',
    ]);
  });

  test('shows the organization with its twelve accounts', async () => {
    const snapshot = JSON.parse((await bench.run('snapshot', 'show', '--json')).out) as SnapshotDetail;
    expect([snapshot.via, snapshot.accounts]).toEqual(['import', ACCOUNTS.length]);
  });

  test('has the root users found that the company left open', async () => {
    const page = JSON.parse(
      (await bench.run('findings', '--filter', 'rule=root-mfa,root-access-key', 'outcome=fail', '--json')).out,
    ) as FindingPage;
    const open = ACCOUNTS.filter(({ root }) => root === 'no-mfa' || root === 'has-key');
    expect(page.items.map((row) => row.accountId).toSorted()).toEqual(open.map(({ id }) => id).toSorted());
  });
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, constantFrom, dictionary, property, record, string } from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ASFF_LIMITS, type ExportedFinding, type ExportFile, exportFiles, toAsff, toOcsf } from '#exchange';
import { FINDING_STATES } from '#findings';
import { SEVERITIES } from '#kernel';
import { folderDestination, parseS3Url } from '#platform/destination';
import { openStore, type Store } from '#platform/store';
import { EMPTY_FILTER } from '#api/contract';
import { exportedFindings } from '#queries';
import { allFindings, asffFinding, importTexts } from '../support/findings-import.ts';
import { findingRow } from '../support/finding-row.ts';
import { guardDutyFinding } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'yagura-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const finding = (about: Partial<ExportedFinding> = {}): ExportedFinding => ({
  id: 'f'.repeat(32),
  kind: 'compliance',
  source: 'yagura',
  rule: 'access-key-rotation',
  ruleTitle: 'Access keys are rotated',
  why: 'Old keys leak.',
  mend: 'Rotate it.',
  url: 'https://docs.aws.amazon.com/IAM/',
  title: 'The key is 200 days old',
  severity: 'high',
  state: 'open',
  outcome: 'fail',
  accountId: '111111111111',
  accountName: 'main',
  region: 'global',
  resourceType: 'AWS::IAM::User',
  resourceArn: 'arn:aws:iam::111111111111:user/alice',
  resourceId: 'AIDA',
  resourceName: 'alice',
  discriminator: 'AKIA',
  tags: {},
  owner: 'team-a',
  dueAt: '2026-12-26T00:00:00.000Z',
  openedAt: '2026-11-01T00:00:00.000Z',
  firstSeenAt: '2026-11-01T00:00:00.000Z',
  changedAt: '2026-11-01T00:00:00.000Z',
  stage: 'new',
  actionId: 'a',
  ...about,
});

async function* listed(...findings: readonly ExportedFinding[]) {
  yield* findings;
}

async function textOf(files: readonly ExportFile[]): Promise<string> {
  let text = '';
  for (const { pieces } of files) for await (const piece of pieces) text += String(piece);
  return text;
}

const CONTEXT = { day: '2026-11-26', version: '1.0.0', location: 's3://bucket/findings' };

describe('ASFF', () => {
  it('has what BatchImportFindings requires, with owner, due date and state beside it', () => {
    const asff = toAsff(finding({ stage: 'triaged' }), {
      accountId: '222222222222',
      region: 'eu-west-1',
      partition: 'aws',
    });
    expect(asff).toMatchObject({
      SchemaVersion: '2018-10-08',
      Id: 'f'.repeat(32),
      ProductArn: 'arn:aws:securityhub:eu-west-1:222222222222:product/222222222222/default',
      AwsAccountId: '222222222222',
      Resources: [{ Type: 'AwsIamUser', Id: 'arn:aws:iam::111111111111:user/alice', Region: 'eu-west-1' }],
      Compliance: { Status: 'FAILED' },
      Workflow: { Status: 'NOTIFIED' },
      UserDefinedFields: { 'yagura-owner': 'team-a', 'yagura-due': '2026-12-26T00:00:00.000Z', 'yagura-state': 'open' },
    });
  });

  it('stays within the bounds of Security Hub whatever the texts', () => {
    const long = string({ unit: 'grapheme', maxLength: 20_000 });
    const texts = record({
      title: long,
      ruleTitle: long,
      why: long,
      mend: long,
      resourceArn: long,
      owner: long,
      discriminator: long,
      tags: dictionary(long, long, { maxKeys: 80 }),
    });
    assert(
      property(
        texts,
        constantFrom(...FINDING_STATES),
        constantFrom('compliance', 'vulnerability', 'threat'),
        (about, state, kind) => {
          const asff = toAsff(finding({ ...about, state, kind }));
          expect(Buffer.byteLength(JSON.stringify(asff))).toBeLessThan(ASFF_LIMITS.findingBytes);
          expect(asff.Title?.length).toBeLessThanOrEqual(256);
          expect(asff.Description?.length).toBeGreaterThan(0);
          expect(asff.Description?.length).toBeLessThanOrEqual(1024);
          expect(Object.keys(asff.ProductFields ?? {}).length).toBeLessThanOrEqual(50);
          expect(Object.values(asff.UserDefinedFields ?? {})).not.toContain('');
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is written a batch of a hundred a line', async () => {
    const findings = Array.from({ length: 250 }, (_, index) => finding({ id: String(index) }));
    const lines = (await textOf(exportFiles('asff', listed(...findings), CONTEXT))).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { Findings: unknown[] }).Findings.length)).toEqual([100, 100, 50]);
  });
});

describe('OCSF', () => {
  it.each([
    ['compliance', 2003, 'compliance'],
    ['vulnerability', 2002, 'vulnerabilities'],
    ['threat', 2004, 'finding_info'],
  ] as const)('a finding of kind %s is of class %s', (kind, uid, member) => {
    const ocsf = toOcsf(finding({ kind, rule: kind === 'vulnerability' ? 'cve/CVE-2024-3094' : 'x/y' }), '1.0.0');
    expect(ocsf).toMatchObject({
      class_uid: uid,
      category_uid: 2,
      type_uid: uid * 100 + 1,
      severity_id: 4,
      status_id: 1,
    });
    expect(ocsf).toHaveProperty(member);
    expect(ocsf).toMatchObject({ finding_info: { uid: 'f'.repeat(32) }, unmapped: { yagura: { owner: 'team-a' } } });
  });

  it('closing is an activity', () => {
    expect(toOcsf(finding({ state: 'fixed' }), '1')).toMatchObject({
      activity_id: 3,
      status_id: 4,
      compliance: { status_id: 1 },
    });
  });
});

describe('a round trip', () => {
  let store: Store;
  let other: Store;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
    other = await openStore('sqlite::memory:');
    return async () => {
      await store.close();
      await other.close();
    };
  });

  /** Identity, state, severity and resource of every finding. */
  const facts = async (of: Store) =>
    (await allFindings(of)).map(
      ({ id, rule, state, severity, resource_arn, resource_type, discriminator, account_id }) => ({
        id,
        rule,
        state,
        severity,
        resource_arn,
        resource_type,
        discriminator,
        account_id,
      }),
    );

  it.each(['asff', 'ocsf'] as const)(
    'through %s keeps identity, state, severity and resource of findings of every kind',
    async (format) => {
      const texts = {
        'hub.json': JSON.stringify([
          asffFinding(),
          asffFinding({
            Id: 'b',
            Severity: { Label: 'LOW' },
            Workflow: { Status: 'SUPPRESSED' },
            Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::beta' }],
          }),
        ]),
        'guardduty.json': JSON.stringify({ Findings: [guardDutyFinding()] }),
      };
      await importTexts(store, texts);
      await store.dialect.upsert(store.db, 'finding', ['id'], []);
      const text = await textOf(exportFiles(format, exportedFindings(store, EMPTY_FILTER, 'en'), CONTEXT));
      const { summary } = await importTexts(other, { 'export.ndjson': text });
      expect(summary.sources).toEqual({ 'yagura-export': 3 });
      expect(await facts(other)).toEqual(await facts(store));
      const again = await textOf(
        exportFiles(format === 'asff' ? 'ocsf' : 'asff', exportedFindings(other, EMPTY_FILTER, 'en'), CONTEXT),
      );
      const third = await openStore('sqlite::memory:');
      await importTexts(third, { 'again.ndjson': again });
      expect(await facts(third)).toEqual(await facts(store));
      await third.close();
    },
  );

  it('is no source where the finding came from: nothing is kept open by its own echo', async () => {
    await importTexts(store, { 'hub.json': JSON.stringify([asffFinding()]) });
    await store.dialect.upsert(store.db, 'finding', ['id'], [findingRow('own')]);
    const text = await textOf(exportFiles('asff', exportedFindings(store, EMPTY_FILTER, 'en'), CONTEXT));
    const { summary } = await importTexts(store, { 'export.ndjson': text });
    expect(summary.echoes).toBe(1);
    expect(await store.db.selectFrom('source_finding').select('source').execute()).toHaveLength(2);
  });

  it('is no source beside what the same import says of the finding', async () => {
    const hub = JSON.stringify([asffFinding()]);
    await importTexts(other, { 'hub.json': hub });
    const text = await textOf(exportFiles('asff', exportedFindings(other, EMPTY_FILTER, 'en'), CONTEXT));
    const { summary } = await importTexts(store, { 'hub.json': hub, 'export.ndjson': text });
    expect(summary).toMatchObject({ sources: { 'security-hub': 1, 'yagura-export': 1 }, echoes: 1 });
    expect(await store.db.selectFrom('source_finding').select('source').execute()).toEqual([
      { source: 'security-hub' },
    ]);
  });
});

describe('Parquet', () => {
  it('is read back row by row, over several row groups, with the table of Athena beside it', async () => {
    const findings = Array.from({ length: 25_000 }, (_, index) =>
      finding({
        id: String(index),
        severity: SEVERITIES[index % 5] ?? 'low',
        resourceName: `日本語 ${index}`,
        tags: index === 7 ? { a: 'b' } : {},
      }),
    );
    const destination = folderDestination(folder);
    for (const file of exportFiles('parquet', listed(...findings), CONTEXT)) await destination.write(file);
    const bytes = readFileSync(join(folder, 'day=2026-11-26/findings.parquet'));
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    });
    expect(rows).toHaveLength(25_000);
    expect(rows[7]).toMatchObject({
      id: '7',
      severity: 'medium',
      resource_name: '日本語 7',
      tags: '{"a":"b"}',
      account_id: '111111111111',
    });
    expect(rows[24_999]).toMatchObject({ id: '24999', due_at: '2026-12-26T00:00:00.000Z' });
    const table = readFileSync(join(folder, 'table.sql'), 'utf8');
    expect(table).toContain("LOCATION 's3://bucket/findings/'");
    for (const column of Object.keys(rows[0] ?? {})) expect(table).toContain(`\`${column}\` string`);
  });

  it('of nothing is a table without rows', async () => {
    const destination = folderDestination(join(folder, 'empty'));
    for (const file of exportFiles('parquet', listed(), CONTEXT)) await destination.write(file);
    const bytes = readFileSync(join(folder, 'empty/day=2026-11-26/findings.parquet'));
    expect(
      await parquetReadObjects({
        file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
      }),
    ).toEqual([]);
  });
});

describe('a destination', () => {
  it('leaves no half a file behind', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield 'half';
      throw new Error('gone');
    }
    const destination = folderDestination(join(folder, 'broken'));
    await expect(destination.write({ name: 'a.txt', type: 'text/plain', pieces: broken() })).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(() => readFileSync(join(folder, 'broken/a.txt'))).toThrow(/ENOENT/);
    expect(() => readFileSync(join(folder, 'broken/a.txt.part'))).toThrow(/ENOENT/);
  });

  it.each([
    ['s3://bucket', { bucket: 'bucket', prefix: '' }],
    ['s3://bucket/a/b/', { bucket: 'bucket', prefix: 'a/b' }],
    ['s3://Bucket/a', undefined],
    ['/tmp/x', undefined],
  ])('%s names %o', (url, wanted) => {
    expect(parseS3Url(url)).toEqual(wanted);
  });
});

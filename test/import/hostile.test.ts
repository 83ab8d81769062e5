import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFolder, sayNote } from '#estate/import';
import { createSnapshotWriter } from '#estate/snapshot';
import { fixedClock } from '#platform/runtime';
import { importFiles, sharedStore, withFolder } from '../support/exports.ts';
import { NOON } from '../support/snapshots.ts';

const A = '111122223333';
const good = { Vpcs: [{ VpcId: 'vpc-1' }] };
const GOOD = `${A}/us-east-1/good.json`;

describe('hostile imports', () => {
  it('reads on after every kind of bad file, and names each', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { report } = await importFiles(
      {
        [GOOD]: good,
        'array.json': [1],
        'bad-gzip.json.gz': gzipSync('{}').subarray(0, 12),
        'binary.json': Uint8Array.of(0x7b, 0, 0, 0, 0, 0x7d),
        'bomb.json.gz': gzipSync(Buffer.alloc(3 * 1024 * 1024)),
        'deep.json': `{"Vpcs":${deep}}`,
        'empty.json': '',
        'image.png': 'x',
        'large.json': ' '.repeat(2 * 1024 * 1024),
        'latin1.json': Uint8Array.of(0x7b, 0x22, 0xe9, 0x22, 0x7d),
        'number.json': '42',
        'strange.json': { Foo: [1, 2], Bar: {} },
        'truncated.json': '{"Vpcs":[{"VpcId":"vpc-2"',
      },
      { limits: { fileBytes: 1024 * 1024 } },
    );
    expect(report.files).toBe(1);
    expect(Object.fromEntries(report.skipped.map((one) => [one.path, one.why.code]))).toEqual({
      'array.json': 'not-an-answer',
      'bad-gzip.json.gz': 'damaged-gzip',
      'binary.json': 'binary',
      'bomb.json.gz': 'too-large',
      'deep.json': 'too-nested',
      'empty.json': 'empty',
      'image.png': 'other-type',
      'large.json': 'too-large',
      'latin1.json': 'wrong-encoding',
      'number.json': 'not-an-answer',
      'strange.json': 'nothing-known',
      'truncated.json': 'cut-off',
    });
    expect(report.skippedTotal).toBe(12);
    expect(report.unknownMembers).toEqual({ Bar: 1, Foo: 2 });
    for (const { why } of report.skipped) {
      expect(sayNote(why, 'en')).not.toMatch(/[{]\w+[}]/);
      expect(sayNote(why, 'ja')).toMatch(/[ぁ-んァ-ン]/);
    }
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${JSON.stringify(good)}`)],
    ['UTF-16 little endian', Buffer.from(`\uFEFF${JSON.stringify(good)}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\uFEFF${JSON.stringify(good)}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(JSON.stringify(good), 'utf16le')],
  ])('reads %s', async (_, bytes) => {
    expect((await importFiles({ [GOOD]: bytes })).report.items).toBe(1);
  });

  it('mends escapes that a secret scrubber broke, and says how many', async () => {
    const { report, snapshot } = await importFiles({
      [GOOD]: '{"Vpcs":[{"VpcId":"vpc-1","State":"\\REDACTED \\n \\\\ \\u00e9"}]}',
    });
    expect((await snapshot.slice('AWS::EC2::VPC', A)).items[0]?.configuration.State).toBe('\\REDACTED \n \\ é');
    expect(report.notes[0]?.why).toEqual({ code: 'escapes-mended', params: { count: 1 } });
  });

  it('never cites what stands in a damaged file', async () => {
    const { report } = await importFiles({ [GOOD]: good, 'bad.json': '{"a": canary-secret' });
    expect(JSON.stringify(report.skipped)).not.toContain('canary');
  });

  it('survives members named after prototypes', async () => {
    const item = '{"VpcId":"vpc-1","__proto__":{"polluted":1},"constructor":{"x":1},"toString":1}';
    const { snapshot } = await importFiles({
      [GOOD]: `{"__proto__":[1],"constructor":[],"toString":3,"Vpcs":[${item}]}`,
    });
    expect((await snapshot.slice('AWS::EC2::VPC', A)).items).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses a file of 2 GiB by its size, follows no link out and opens no pipe', async () => {
    await withFolder({ [GOOD]: good, 'huge.json': '{' }, async (folder) => {
      truncateSync(join(folder, 'huge.json'), 2 * 1024 ** 3);
      symlinkSync('/etc', join(folder, 'etc'));
      execFileSync('mkfifo', [join(folder, 'pipe.json')]);
      const store = await sharedStore();
      const writer = await createSnapshotWriter({ store, runId: 'r', via: 'import', clock: fixedClock(NOON) });
      const report = await importFolder({ path: folder, writer, clock: fixedClock(NOON) });
      expect(report.skipped.map((one) => [one.path, one.why.code])).toEqual([
        ['etc', 'symbolic-link'],
        ['pipe.json', 'not-a-file'],
        ['huge.json', 'too-large'],
      ]);
    });
  });

  it('is a fault with a mend when nothing at all was recognised, or the path does not exist', async () => {
    await expect(importFiles({ 'x.json': { Foo: 1 } })).rejects.toMatchObject({
      code: 'bad-input',
      mend: expect.stringContaining('credential report'),
    });
    await expect(importFiles({ 'x.json': good }, { path: '/nonexistent' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('stops when asked to', async () => {
    await expect(importFiles({ [GOOD]: good }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });

  it('tells its progress', async () => {
    const seen: string[] = [];
    await importFiles(
      { [GOOD]: good, 'v.json': good },
      { onProgress: (at) => seen.push(`${at.phase} ${at.done}/${at.total} ${at.detail}`) },
    );
    expect(seen).toEqual(['survey 1/1 v.json', `import 1/2 ${GOOD}`, 'import 2/2 v.json']);
  });

  it('takes any JSON whatever without anything but a report or a bad-input fault', async () => {
    const members = fc.constantFrom(
      'Vpcs',
      'Reservations',
      'Policies',
      'Content',
      'Tags',
      'configurationItems',
      'Policy',
      'SummaryMap',
      'EnabledFeatures',
      'LoadBalancerListeners',
      'DirectConnectGateways',
    );
    const items = fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.dictionary(
          fc.constantFrom('VpcId', 'Arn', 'Id', 'Instances', 'resourceType', 'configuration', 'Tags', 'Key'),
          fc.jsonValue(),
        ),
      ),
    );
    const store = await sharedStore();
    await withFolder({ [GOOD]: good }, (folder) =>
      fc.assert(
        fc.asyncProperty(fc.dictionary(members, items), fc.uuid(), async (answer, runId) => {
          writeFileSync(join(folder, 'fuzz.json'), JSON.stringify(answer));
          const clock = fixedClock(NOON);
          const writer = await createSnapshotWriter({ store, runId, via: 'import', clock });
          const report = await importFolder({ path: folder, writer, clock });
          expect(report.files + report.skippedTotal).toBe(2);
        }),
        { numRuns: 60 },
      ),
    );
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { anything, assert, constantFrom, dictionary, jsonValue, oneof, property, string } from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { EXCHANGE_FORMATS, findingsFiles, type ForeignFinding, readFindings, type ReadItem } from '#exchange';
import { LANGUAGES } from '#kernel';
import { asffFinding, chunksOf } from '../support/findings-import.ts';
import { analyzerFinding, guardDutyFinding, ocsfFinding } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'yagura-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(text: string | Buffer, name = 'file'): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const some of readFindings({ name, chunks: chunksOf(Buffer.from(text)) }).items) items.push(...some);
  return items;
}

const findingsIn = (items: readonly ReadItem[]): ForeignFinding[] =>
  items.flatMap((item) => ('findings' in item ? item.findings : []));
const problemsIn = (items: readonly ReadItem[]) => items.flatMap((item) => ('problem' in item ? [item.problem] : []));

const SARIF = {
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'Checkov',
          rules: [
            {
              id: 'CKV_AWS_20',
              shortDescription: { text: 'Bucket is not public' },
              help: { text: 'Make it private.' },
            },
          ],
        },
      },
      versionControlProvenance: [{ repositoryUri: 'https://example.com/shop.git' }],
      results: [
        {
          ruleId: 'CKV_AWS_20',
          ruleIndex: 0,
          level: 'error',
          message: { text: 'The bucket is public' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'main.tf' }, region: { startLine: 7 } } }],
        },
        {
          ruleId: 'CKV_AWS_20',
          kind: 'pass',
          message: { text: 'fine' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'other.tf' } } }],
        },
      ],
    },
  ],
};

describe('formats', () => {
  it('have a title in each language and say where they are described', () => {
    for (const { title, sources } of EXCHANGE_FORMATS) {
      expect(Object.keys(title)).toEqual([...LANGUAGES]);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['asff', JSON.stringify(asffFinding()), 'security-hub/S3.1', 'arn:aws:s3:::alpha', 'open high'],
    [
      'a Security Hub event',
      JSON.stringify({
        'detail-type': 'Security Hub Findings - Imported',
        source: 'aws.securityhub',
        detail: { findings: [asffFinding()] },
      }),
      'security-hub/S3.1',
      'arn:aws:s3:::alpha',
      'open high',
    ],
    [
      'a Security Hub event of the newer kind',
      JSON.stringify({ 'detail-type': 'Findings Imported V2', detail: { findings: [ocsfFinding()] } }),
      'security-hub/S3.1',
      'arn:aws:s3:::alpha',
      'open high',
    ],
    ['ocsf', JSON.stringify([ocsfFinding()]), 'security-hub/S3.1', 'arn:aws:s3:::alpha', 'open high'],
    [
      'a GuardDuty answer',
      JSON.stringify({ Findings: [guardDutyFinding()] }),
      'guardduty/UnauthorizedAccess:EC2/SSHBruteForce',
      'arn:aws:ec2:us-east-1:111111111111:instance/i-0123456789abcdef0',
      'open high',
    ],
    [
      'a GuardDuty event',
      JSON.stringify({
        'detail-type': 'GuardDuty Finding',
        detail: {
          accountId: '111111111111',
          region: 'us-east-1',
          id: '1',
          arn: 'arn:aws:guardduty:us-east-1:111111111111:detector/d0/finding/1',
          type: 'Recon:EC2/Portscan',
          severity: 5,
          resource: { resourceType: 'Instance', instanceDetails: { instanceId: 'i-1' } },
          service: {},
        },
      }),
      'guardduty/Recon:EC2/Portscan',
      'arn:aws:ec2:us-east-1:111111111111:instance/i-1',
      'open medium',
    ],
    [
      'an Access Analyzer answer',
      JSON.stringify({ findings: [analyzerFinding()] }),
      'access-analyzer/ExternalAccess',
      'arn:aws:s3:::shared',
      'open medium',
    ],
    ['sarif', JSON.stringify(SARIF), 'checkov/CKV_AWS_20', 'unknown/global/https://example.com/shop.git', 'open high'],
  ])('%s is read', async (_, text, rule, arn, said) => {
    const [finding] = findingsIn(await readAll(text));
    expect([finding?.rule.id, finding?.resource.arn, `${finding?.status} ${finding?.severity}`]).toEqual([
      rule,
      arn,
      said,
    ]);
  });

  it('Security Hub and its newer self tell of one finding by one identity', async () => {
    const identity = async (value: unknown) =>
      findingsIn(await readAll(JSON.stringify(value))).map(({ rule, resource, discriminator }) => [
        rule.id,
        resource.arn,
        discriminator,
      ]);
    expect(await identity(asffFinding())).toEqual(await identity(ocsfFinding()));
  });

  it('a SARIF result without a problem passes, and rules stand in their run', async () => {
    const [failing, passing] = findingsIn(await readAll(JSON.stringify(SARIF)));
    expect(failing).toMatchObject({
      discriminator: 'main.tf',
      rule: { title: 'Bucket is not public', mend: 'Make it private.' },
    });
    expect(passing?.status).toBe('passed');
  });

  it.each([
    ['Azure', 'arn', '/subscriptions/s1/resourceGroups/g/providers/x/y', 's1'],
    ['Google Cloud', 'uid', '//compute.googleapis.com/projects/p1/zones/z/instances/i', 'p1'],
  ])('a finding of %s keeps the subscription or project as its account', async (_, __, uid, account) => {
    const text = JSON.stringify([
      ocsfFinding({
        cloud: { account: { uid: account }, region: 'eastus' },
        resources: [{ uid, type: 'VM' }],
        metadata: { product: { name: 'Prowler' }, event_code: 'vm_open' },
      }),
    ]);
    expect(findingsIn(await readAll(text))[0]).toMatchObject({
      rule: { id: 'prowler/vm_open' },
      resource: { arn: uid, accountId: account },
    });
  });
});

describe('hostile input', () => {
  const SEEDS: readonly unknown[] = [
    asffFinding(),
    ocsfFinding(),
    guardDutyFinding(),
    analyzerFinding(),
    SARIF.runs[0]?.results[0],
  ];

  it('never makes a format throw, whatever the record', () => {
    const values = oneof(jsonValue(), anything(), dictionary(string(), anything()));
    assert(
      property(values, constantFrom('', 'vulnerabilities', 'runs/0/results'), anything(), (value, place, document) => {
        for (const format of EXCHANGE_FORMATS) {
          format.recognise(value, { place, document });
          format.read(value, { place, document });
        }
      }),
    );
  });

  it('never makes a format throw when any member of a real record is replaced', () => {
    assert(
      property(constantFrom(...SEEDS), string(), anything(), (seed, salt, value) => {
        const mutated = replaceOne(structuredClone(seed), salt, value);
        for (const format of EXCHANGE_FORMATS) {
          const reading = format.read(mutated, { place: 'runs/0/results', document: SARIF });
          expect(Object.keys(reading)).toHaveLength(1);
        }
      }),
    );
  });

  it('a prototype in the text is a member like others', async () => {
    const items = await readAll('[{"__proto__":{"class_uid":2003},"constructor":{"prototype":{"x":1}}}]');
    expect(problemsIn(items)).toEqual(['the record is of no known format']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('entities of an XML document are not expanded: it is refused', async () => {
    const lol = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE bom [<!ENTITY l0 "lol">${lol}]><bom><vulnerabilities><vulnerability><id>&l9;</id></vulnerability></vulnerabilities></bom>`;
    expect(problemsIn(await readAll(bomb))).toEqual(['the document declares entities (DOCTYPE), which are not read']);
  });

  it.each([
    [
      'XML that is cut off',
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><vulnerabilities><vulnerability><id>CVE-1',
      1,
    ],
    ['comments without an end', `<bom>${'<!--'.repeat(50_000)}`, 1],
    ['a document that is no JSON', '{"bomFormat":"CycloneDX","vulnerabilities":[{]}', 1],
    ['a table with a row that is none', 'CHECK_ID;STATUS;ACCOUNT_UID\n"unclosed;FAIL;1\n', 1],
  ])('%s is named', async (_, text, count) => {
    expect(problemsIn(await readAll(text)).length).toBeGreaterThanOrEqual(count);
  });

  it('deep brackets are named at once', async () => {
    expect(problemsIn(await readAll(`[${'['.repeat(100_000)}${']'.repeat(100_000)}]`))).toEqual([
      'the record is nested deeper than 128 levels',
    ]);
  });

  it('a vulnerability in a comment or in CDATA is none', async () => {
    const text =
      '<bom><!-- <vulnerability><id>CVE-1</id></vulnerability> --><vulnerabilities><vulnerability><id>CVE-2024-0001</id><description><![CDATA[</vulnerability>]]></description></vulnerability></vulnerabilities></bom>';
    expect(findingsIn(await readAll(text)).map(({ rule }) => rule.id)).toEqual(['cve/CVE-2024-0001']);
  });

  it('files are read whole or named: packed, cut off, strange', async () => {
    const good = JSON.stringify({ Findings: [asffFinding()] });
    const packed = gzipSync(good);
    writeFileSync(join(folder, 'a.json.gz'), packed);
    writeFileSync(join(folder, 'b.json.gz'), packed.subarray(0, packed.length - 20));
    writeFileSync(join(folder, 'c.txt'), 'hello');
    writeFileSync(join(folder, 'd.bin'), Buffer.from([0, 1, 2, 3]));
    const read: string[] = [];
    for await (const { name, items, isKnown } of findingsFiles([folder])) {
      let count = 0;
      let failure = '';
      try {
        for await (const some of items) count += some.filter((item) => 'findings' in item).length;
      } catch (thrown) {
        failure = (thrown as { code: string }).code;
      }
      read.push(`${name.slice(folder.length + 1)} ${count} ${isKnown()} ${failure}`.trim());
    }
    expect(read).toEqual(['a.json.gz 1 true', 'b.json.gz 0 false bad-input', 'c.txt 0 false', 'd.bin 0 false']);
  });
});

/** Replaces one member somewhere in a value, chosen by the salt. */
function replaceOne(value: unknown, salt: string, by: unknown): unknown {
  if (typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const [first = 0, ...rest] = Buffer.from(salt);
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const holder = value as Record<string, unknown>;
  holder[key] = rest.length === 0 ? by : replaceOne(holder[key], Buffer.from(rest).toString('latin1'), by);
  return holder;
}

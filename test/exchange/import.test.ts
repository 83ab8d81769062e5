import { beforeEach, expect, it } from 'vitest';
import { unpackRaw } from '#exchange';
import { Fault, instant } from '#kernel';
import type { Store } from '#platform/store';
import {
  allFindings,
  asffFinding,
  countRows,
  importInputs,
  importTexts,
  inputsOf,
} from '../support/findings-import.ts';
import { findingRow } from '../support/finding-row.ts';
import { describeEachStore } from '../support/stores.ts';

const LATER = instant('2026-11-27T00:00:00Z');

const bucket = (name: string) => [
  { Type: 'AwsS3Bucket', Id: `arn:aws:s3:::${name}`, Partition: 'aws', Region: 'us-east-1' },
];
const texts = (...findings: readonly unknown[]) => ({ 'hub.json': JSON.stringify({ Findings: findings }) });

/** An Inspector finding as its own API tells it. */
const inspected = (index: number, about: Readonly<Record<string, unknown>> = {}) => ({
  awsAccountId: '111111111111',
  findingArn: `arn:aws:inspector2:us-east-1:111111111111:finding/${index}`,
  type: 'PACKAGE_VULNERABILITY',
  status: 'ACTIVE',
  severity: 'HIGH',
  title: `CVE-2026-${10_000 + index} - openssl`,
  description: 'A flaw.',
  firstObservedAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-20T00:00:00Z',
  resources: [
    {
      type: 'AWS_ECR_CONTAINER_IMAGE',
      id: 'arn:aws:ecr:us-east-1:111111111111:repository/shop/sha256:aa',
      partition: 'aws',
      region: 'us-east-1',
    },
  ],
  packageVulnerabilityDetails: {
    vulnerabilityId: `CVE-2026-${10_000 + index}`,
    source: 'NVD',
    vulnerablePackages: [{ name: 'openssl', version: '3.0.1', release: '1', epoch: 0, fixedInVersion: '0:3.0.2-1' }],
  },
  ...about,
});

describeEachStore('an import of findings', (open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  const states = async () => (await allFindings(store)).map(({ resource_name, state }) => `${resource_name} ${state}`);

  it('makes a finding with owner, due date, action and history of a failing control', async () => {
    const { summary } = await importTexts(store, texts(asffFinding()));
    expect(summary).toMatchObject({ records: 1, findings: 1, formats: { asff: 1 }, sources: { 'security-hub': 1 } });
    const [finding] = await allFindings(store);
    expect(finding).toMatchObject({
      rule: 'security-hub/S3.1',
      source: 'security-hub',
      state: 'open',
      severity: 3,
      resource_type: 'AWS::S3::Bucket',
      account_id: '111111111111',
      reason_code: 'reported',
      due_at: '2026-12-10T00:00:00.000Z',
    });
    expect(await store.db.selectFrom('action').selectAll().execute()).toMatchObject([
      { fix: 'mend-reported', place: 'security-hub/S3.1', account_id: '111111111111', findings: 1 },
    ]);
    expect(await store.db.selectFrom('finding_change').select(['cause', 'run_id']).execute()).toMatchObject([
      { cause: 'first-seen' },
    ]);
    expect(await store.db.selectFrom('run').select(['command', 'state', 'as_of']).execute()).toEqual([
      { command: 'import-findings', state: 'complete', as_of: null },
    ]);
  });

  it('keeps the record byte for byte', async () => {
    const record =
      '{ "ProductArn":"arn:aws:securityhub:us-east-1::product/aws/securityhub",\n "Id":"a\\u0041", "Resources": [], "n": 1.0e3 }';
    await importTexts(store, { 'one.json': `[\n${record}\n]` });
    const rows = await store.db.selectFrom('source_finding').select('raw').execute();
    expect(rows.map(({ raw }) => unpackRaw(raw).toString())).toEqual([record]);
  });

  it('writes nothing at all when the same is said again', async () => {
    const said = texts(asffFinding(), asffFinding({ Id: 'b', Resources: bucket('beta') }));
    await importTexts(store, said);
    const { summary } = await importTexts(store, said, { at: LATER });
    expect(summary.written).toEqual({ sources: 0, findings: 0, actions: 0 });
    expect(await countRows(store, 'finding_change')).toBe(2);
  });

  it('writes no finding and no history when only timestamps of the vendor changed', async () => {
    await importTexts(store, texts(asffFinding()));
    const moved = asffFinding({ UpdatedAt: '2026-11-25T00:00:00.000Z', LastObservedAt: '2026-11-25T00:00:00.000Z' });
    const { summary } = await importTexts(store, texts(moved), { at: LATER });
    expect(summary.written).toEqual({ sources: 1, findings: 0, actions: 0 });
    expect(await countRows(store, 'finding_change')).toBe(1);
  });

  it('leaves alone what an older record says', async () => {
    await importTexts(store, texts(asffFinding({ Compliance: { Status: 'PASSED', SecurityControlId: 'S3.1' } })));
    const { summary } = await importTexts(store, texts(asffFinding({ UpdatedAt: '2026-11-10T00:00:00.000Z' })));
    expect(summary.older).toBe(1);
    expect(await allFindings(store)).toEqual([]);
  });

  it('closes a finding that passes, and opens it again with its history', async () => {
    const passed = {
      Compliance: { Status: 'PASSED', SecurityControlId: 'S3.1' },
      UpdatedAt: '2026-11-21T00:00:00.000Z',
    };
    await importTexts(store, texts(asffFinding()));
    await importTexts(store, texts(asffFinding(passed)), { at: LATER });
    expect(await states()).toEqual(['alpha fixed']);
    await importTexts(store, texts(asffFinding({ UpdatedAt: '2026-11-22T00:00:00.000Z' })), { at: LATER });
    expect(await states()).toEqual(['alpha open']);
    const history = await store.db.selectFrom('finding_change').select('cause').orderBy('sequence').execute();
    expect(history.map(({ cause }) => cause)).toEqual(['first-seen', 'rule-passes', 'seen-again']);
  });

  it.each([
    ['a suppressed one stays visible as suppressed', { Workflow: { Status: 'SUPPRESSED' } }, ['alpha suppressed']],
    ['an archived one is gone', { RecordState: 'ARCHIVED' }, ['alpha gone']],
    ['a resolved one is fixed', { Workflow: { Status: 'RESOLVED' } }, ['alpha fixed']],
    [
      'one that cannot be checked any more stays open',
      { Compliance: { Status: 'NOT_AVAILABLE', SecurityControlId: 'S3.1' } },
      ['alpha open'],
    ],
  ])('%s', async (_, about, wanted) => {
    await importTexts(store, texts(asffFinding()));
    await importTexts(store, texts(asffFinding({ ...about, UpdatedAt: '2026-11-21T00:00:00.000Z' })));
    expect(await states()).toEqual(wanted);
  });

  it('makes a finding for each resource of a record', async () => {
    await importTexts(store, texts(asffFinding({ Resources: [...bucket('alpha'), ...bucket('beta')] })));
    expect(await states()).toEqual(['alpha open', 'beta open']);
    expect(await store.db.selectFrom('action').select(['findings']).execute()).toEqual([{ findings: 2 }]);
  });

  it('joins what several products say of one vulnerability: worst severity, closed by the last', async () => {
    const sbom = (timestamp: string, state: string) => ({
      'sbom.json': JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.5',
        metadata: {
          timestamp,
          tools: [{ name: 'trivy' }],
          component: {
            type: 'container',
            name: '111111111111.dkr.ecr.us-east-1.amazonaws.com/shop@sha256:'.concat('a'.repeat(64)),
          },
        },
        components: [
          {
            'bom-ref': 'x',
            type: 'library',
            name: 'openssl',
            version: '3.0.1-1',
            purl: 'pkg:deb/debian/openssl@3.0.1-1',
          },
        ],
        vulnerabilities: [
          { id: 'CVE-2026-10001', ratings: [{ severity: 'critical' }], affects: [{ ref: 'x' }], analysis: { state } },
        ],
      }),
    });
    const image = {
      resources: [
        {
          type: 'AWS_ECR_CONTAINER_IMAGE',
          id: `arn:aws:ecr:us-east-1:111111111111:repository/shop/sha256:${'a'.repeat(64)}`,
          partition: 'aws',
          region: 'us-east-1',
        },
      ],
    };
    await importTexts(store, { 'i.json': JSON.stringify({ findings: [inspected(1, image)] }) });
    await importTexts(store, sbom('2026-11-20T00:00:00Z', 'in_triage'));
    expect(await countRows(store, 'source_finding')).toBe(2);
    expect(await allFindings(store)).toMatchObject([
      { rule: 'cve/CVE-2026-10001', discriminator: 'openssl@3.0.1-1', severity: 4, state: 'open' },
    ]);
    const closed = { status: 'CLOSED', updatedAt: '2026-11-21T00:00:00Z' };
    await importTexts(store, { 'i.json': JSON.stringify({ findings: [inspected(1, { ...image, ...closed })] }) });
    expect(await allFindings(store)).toMatchObject([{ severity: 4, state: 'open' }]);
    await importTexts(store, sbom('2026-11-21T00:00:00Z', 'resolved'));
    expect(await allFindings(store)).toMatchObject([{ state: 'fixed' }]);
  });

  it('makes one action of 1,200 package findings of one image', async () => {
    const findings = Array.from({ length: 1_200 }, (_, index) => inspected(index));
    await importTexts(store, { 'inspector.json': JSON.stringify({ findings }) });
    expect(await countRows(store, 'finding')).toBe(1_200);
    expect(await store.db.selectFrom('action').select(['fix', 'findings']).execute()).toEqual([
      { fix: 'update-packages', findings: 1_200 },
    ]);
  });

  it('joins a control to our own active finding of the same resource, which it does not change', async () => {
    const own = findingRow('own', {
      rule: 'access-key-rotation',
      resource_arn: 'arn:aws:iam::111111111111:user/alice',
      severity: 2,
    });
    await store.dialect.upsert(store.db, 'finding', ['id'], [own]);
    const said = asffFinding({
      Id: 'iam3',
      Severity: { Label: 'CRITICAL' },
      Compliance: { Status: 'FAILED', SecurityControlId: 'IAM.3' },
      Resources: [{ Type: 'AwsIamUser', Id: own.resource_arn, Partition: 'aws', Region: 'us-east-1' }],
    });
    await importTexts(store, texts(said));
    expect(await store.db.selectFrom('source_finding').select(['finding_id', 'status']).execute()).toEqual([
      { finding_id: 'own', status: 'open' },
    ]);
    expect(await allFindings(store)).toMatchObject([{ id: 'own', severity: 2 }]);
  });

  it('moves a source to our own finding when there is one later, and closes its own', async () => {
    const arn = 'arn:aws:iam::111111111111:user/alice';
    const said = asffFinding({
      Compliance: { Status: 'FAILED', SecurityControlId: 'IAM.3' },
      Resources: [{ Type: 'AwsIamUser', Id: arn, Partition: 'aws', Region: 'us-east-1' }],
    });
    await importTexts(store, texts(said));
    await store.dialect.upsert(
      store.db,
      'finding',
      ['id'],
      [findingRow('own', { rule: 'access-key-rotation', resource_arn: arn })],
    );
    await importTexts(store, texts(said), { at: LATER });
    expect((await allFindings(store)).map(({ rule, state }) => [rule, state])).toEqual([
      ['access-key-rotation', 'open'],
      ['security-hub/IAM.3', 'fixed'],
    ]);
  });

  it('does what a cut-off import had still to do, whatever is imported next', async () => {
    // Records this large are written as soon as they are read; what they are about is settled when all are.
    const large = Array.from({ length: 5 }, (_, index) =>
      asffFinding({ Id: `${index}`, Resources: bucket(`b${index}`), Note: { Text: 'x'.repeat(3.5 * 2 ** 20) } }),
    );
    const cutOff = async function* () {
      yield* inputsOf(texts(...large));
      throw new Fault('interrupted', 'stopped', { mend: 'import again' });
    };
    await expect(importInputs(store, cutOff())).rejects.toMatchObject({ code: 'interrupted' });
    expect(await countRows(store, 'source_finding')).toBe(5);
    expect(await states()).toEqual([]);
    await importTexts(store, texts(asffFinding({ Id: 'd', Resources: bucket('delta') })), { at: LATER });
    expect(await states()).toEqual(['b0 open', 'b1 open', 'b2 open', 'b3 open', 'b4 open', 'delta open']);
    expect(await countRows(store, 'source_unsettled')).toBe(0);
  });

  it('makes one finding of what several files of one import say, and history only of what it comes to', async () => {
    const passed = { Compliance: { Status: 'PASSED', SecurityControlId: 'S3.1' } };
    const { summary } = await importTexts(store, {
      'a.json': JSON.stringify([asffFinding(), asffFinding({ Id: 'b', Resources: bucket('beta') })]),
      'b.json': JSON.stringify([asffFinding({ ...passed, UpdatedAt: '2026-11-21T00:00:00.000Z' })]),
    });
    expect(summary.changes).toEqual({ 'first-seen': 1 });
    expect(await states()).toEqual(['beta open']);
  });

  it('takes absence for nothing, unless the list is complete', async () => {
    await importTexts(store, texts(asffFinding(), asffFinding({ Id: 'b', Resources: bucket('beta') })));
    await importTexts(store, texts(asffFinding()));
    expect(await states()).toEqual(['alpha open', 'beta open']);
    await importTexts(store, texts(asffFinding()), { complete: true });
    expect(await states()).toEqual(['alpha open', 'beta gone']);
  });

  it('does not take a list for complete of which something could not be read', async () => {
    await importTexts(store, texts(asffFinding(), asffFinding({ Id: 'b', Resources: bucket('beta') })));
    const { summary } = await importTexts(
      store,
      { 'hub.json': `{"Findings":[${JSON.stringify(asffFinding())},{"Id":` },
      { complete: true },
    );
    expect(summary.problems).toMatchObject({
      total: 1,
      first: [{ input: 'hub.json', problem: 'the record is cut off' }],
    });
    expect(await states()).toEqual(['alpha open', 'beta open']);
  });

  it('names what it could not read and goes on', async () => {
    const lines = [
      JSON.stringify(asffFinding()),
      '{"Id": tru}',
      JSON.stringify(asffFinding({ Id: 'b', Resources: bucket('beta') })),
      '{"x":1}',
    ];
    const { summary } = await importTexts(store, { 'lines.ndjson': lines.join('\n') });
    expect(summary.problems.first.map(({ record, problem }) => [record, problem])).toEqual([
      [2, 'the record is no JSON'],
      [4, 'the record is of no known format'],
    ]);
    expect(await states()).toEqual(['alpha open', 'beta open']);
    expect(await store.db.selectFrom('run').select('state').execute()).toEqual([{ state: 'partial' }]);
  });

  it('gives owner, due date and suppression by the policy', async () => {
    const policy = [
      'version: 1',
      'owners:',
      '  - owner: data-team',
      '    accounts: ["111111111111"]',
      'ignore:',
      '  - id: beta-is-public',
      '    rule: security-hub/S3.1',
      '    resource: "arn:aws:s3:::beta"',
      '    reason: A public web site.',
      '    approvedBy: ciso@example.com',
      '    until: 2027-01-01',
    ].join('\n');
    const said = texts(asffFinding(), asffFinding({ Id: 'b', Resources: bucket('beta') }));
    await importTexts(store, said, { policy });
    expect((await allFindings(store)).map(({ owner, state }) => [owner, state])).toEqual([
      ['data-team', 'open'],
      ['data-team', 'suppressed'],
    ]);
  });
});

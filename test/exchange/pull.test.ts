import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PULL_SOURCES, pullFindings, pushFindings, readFindings, statementsOf } from '#exchange';
import { instant } from '#kernel';
import { type AwsAccess, createAwsAccess } from '#platform/aws';
import { fixedClock } from '#platform/runtime';
import { openStore, type Store } from '#platform/store';
import { asffFinding, chunksOf, importInputs, importTexts } from '../support/findings-import.ts';
import { type ReplayAws, type ReplayFixtures, type ReplayOptions, startReplay } from '../support/replay-aws.ts';
import { analyzerFinding, guardDutyFinding, ocsfFinding } from './fixtures.ts';

const SHARED = join(process.env['YAGURA_SHARED'] ?? '../shared', 'data/scanner-outputs');
const clock = fixedClock(instant('2026-11-26T00:00:00Z'));

let replay: ReplayAws;
let aws: AwsAccess;
let store: Store;

beforeEach(async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  store = await openStore('sqlite::memory:');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  aws?.close();
  await replay?.stop();
  await store.close();
});

async function open(fixtures: ReplayFixtures, options?: ReplayOptions): Promise<void> {
  replay = await startReplay(fixtures, options);
  aws = createAwsAccess({ endpoint: replay.endpoint, region: 'us-east-1', clock });
}

async function pull(ids: readonly string[], regions = ['us-east-1']) {
  const home = await aws.home();
  const sources = PULL_SOURCES.filter(({ id }) => ids.includes(id));
  return pullFindings({ aws, home, sources, regions, filter: {}, signal: new AbortController().signal });
}

/** Identities of everything a pull or a file says. */
async function idsOf(inputs: AsyncIterable<{ items: AsyncIterable<readonly unknown[]> }>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { items } of inputs) {
    for await (const some of items)
      for (const item of some) ids.push(...statementsOf(item as never).map(({ id }) => id));
  }
  return ids.toSorted();
}

async function* fileOf(records: unknown) {
  yield readFindings({ name: 'file', chunks: chunksOf(Buffer.from(JSON.stringify(records))), region: 'us-east-1' });
}

const FIXTURES: readonly (readonly [string, keyof ReplayFixtures, readonly unknown[]])[] = [
  ['security-hub', 'securityHub', ['a', 'b', 'c'].map((Id) => asffFinding({ Id }))],
  ['security-hub-v2', 'securityHubV2', [ocsfFinding()]],
  [
    'guardduty',
    'guardDuty',
    ['1', '2', '3'].map((Id) =>
      guardDutyFinding({ Id, Arn: `arn:aws:guardduty:us-east-1:111111111111:detector/d0/finding/${Id}` }),
    ),
  ],
  ['access-analyzer', 'accessAnalyzer', ['1', '2', '3'].map((id) => analyzerFinding({ id }))],
];

it.each(FIXTURES)(
  '%s is read page by page, and says what the file of the same findings says',
  async (id, member, records) => {
    await open({ [member]: records });
    const pulled = await idsOf(await pull([id]));
    expect(pulled).toHaveLength(records.length);
    expect(pulled).toEqual(await idsOf(fileOf(records)));
  },
);

it.skipIf(!existsSync(SHARED)).each([
  ['security-hub', 'securityHub', 'awssecurityhub/inspector_ecr.json', 'Findings'],
  ['security-hub', 'securityHub', 'awssecurityhub/config_multiple_resources.json', 'findings'],
  ['security-hub', 'securityHub', 'awssecurityhub/guardduty.json', 'Findings'],
  ['inspector', 'inspector', 'aws_inspector2/aws_inspector2_many_vul.json', 'findings'],
  ['inspector', 'inspector', 'aws_inspector2/aws_inspector2_package_vuln_metadata.json', 'findings'],
] as const)(
  '%s replayed from real output (%s, %s; needs YAGURA_SHARED) meets the import of that file',
  async (id, member, path, list) => {
    const text = readFileSync(join(SHARED, path), 'utf8');
    await open({ [member]: (JSON.parse(text) as Record<string, unknown[]>)[list] ?? [] });
    await importTexts(store, { [path]: text });
    const before = await store.db.selectFrom('source_finding').select('id').orderBy('id').execute();
    const { summary } = await importInputs(store, await pull([id]));
    expect(summary.problems.first).toEqual([]);
    expect(await store.db.selectFrom('source_finding').select('id').orderBy('id').execute()).toEqual(before);
    expect(summary.changes).toEqual({});
  },
);

it('waits out throttling', async () => {
  await open({ securityHub: [asffFinding()] }, { throttled: 2 });
  expect(await idsOf(await pull(['security-hub']))).toHaveLength(1);
  expect(replay.calls).toEqual(['POST /findings', 'POST /findings', 'POST /findings']);
});

it('asks each region given, and names the one that said no while it takes in the rest', async () => {
  await open({ inspector: [], securityHub: [asffFinding()] }, { denied: ['POST /findings/list'] });
  const { summary } = await importInputs(store, await pull(['inspector', 'security-hub'], ['us-east-1', 'eu-west-1']));
  expect(summary.problems.first.map(({ input, problem }) => [input, problem])).toEqual([
    ['inspector us-east-1', 'inspector in us-east-1: AccessDeniedException: not authorized'],
    ['inspector eu-west-1', 'inspector in eu-west-1: AccessDeniedException: not authorized'],
  ]);
  expect(summary.records).toBe(2);
});

it('closes what a complete pull does not hold any more', async () => {
  await open({ guardDuty: [guardDutyFinding()] });
  await importInputs(store, await pull(['guardduty']), { complete: true });
  await replay.stop();
  await open({ guardDuty: [] });
  const asked = () => [{ source: 'guardduty', accountId: '111111111111' }];
  await importInputs(store, await pull(['guardduty']), { complete: true, asked });
  expect(await store.db.selectFrom('finding').select('state').execute()).toEqual([{ state: 'gone' }]);
});

it('writes into Security Hub a hundred at a time, and names what it refused', async () => {
  await open({});
  const { accountId, region } = await aws.home();
  async function* findings() {
    for (let index = 0; index < 250; index += 1)
      yield asffFinding({ Id: String(index), ...(index === 7 ? { Title: 'refuse me' } : {}) }) as never;
    yield asffFinding({ Id: 'huge', Description: 'x'.repeat(250_000) }) as never;
  }
  const pushed = await pushFindings(aws.client(SecurityHubClient, accountId, region), findings());
  expect(replay.calls).toEqual(['POST /findings/import', 'POST /findings/import', 'POST /findings/import']);
  expect(pushed).toEqual({
    taken: 249,
    refused: 2,
    first: [
      { id: '7', why: 'InvalidInput: refused' },
      { id: 'huge', why: 'larger than 240 KB' },
    ],
  });
});

it('declares only reading actions', () => {
  for (const { permissions } of PULL_SOURCES) {
    for (const action of permissions) expect(action).toMatch(/^[a-z0-9-]+:(Get|List|Describe)[A-Z]/);
  }
});

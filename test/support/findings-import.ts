import { type FindFindingsOptions, readFindings } from '#exchange';
import { type Instant, instant } from '#kernel';
import { importFindings, type ImportFindingsRequest } from '#pipeline';
import { fixedClock } from '#platform/runtime';
import type { Row, Store } from '#platform/store';
import { loadPolicy } from '#policy';

/** The moment imports of tests are made at. */
export const IMPORTED_AT = instant('2026-11-26T00:00:00Z');

const HOLDER = { pid: 1, host: 'test', isProcessAlive: () => true };

/** Policy text for `loadPolicy`; the defaults when there is none. */
export interface ImportTextsOptions extends FindFindingsOptions {
  readonly at?: Instant;
  readonly policy?: string;
  readonly complete?: boolean;
}

/** Imports texts as if they were files; `name` is their name. */
export async function importTexts(
  store: Store,
  texts: Readonly<Record<string, string | Buffer>>,
  { at = IMPORTED_AT, policy, complete, ...options }: ImportTextsOptions = {},
) {
  return importInputs(store, inputsOf(texts, options), {
    at,
    ...(policy === undefined ? {} : { policy }),
    ...(complete === undefined ? {} : { complete }),
  });
}

type InputsOptions = Pick<ImportTextsOptions, 'at' | 'policy' | 'complete'> & Pick<ImportFindingsRequest, 'asked'>;

/** Imports inputs as they are: of files, or of a pull. */
export async function importInputs(
  store: Store,
  from: ImportFindingsRequest['inputs'],
  { at = IMPORTED_AT, policy, complete, asked }: InputsOptions = {},
) {
  const clock = fixedClock(at);
  return importFindings({
    store,
    clock,
    holder: { ...HOLDER, clock },
    policy: loadPolicy(policy, 'policy.yaml', { at, rules: [] }),
    ...(complete === undefined ? {} : { complete }),
    ...(asked === undefined ? {} : { asked }),
    inputs: from,
  });
}

/** Texts as the inputs of an import. */
export async function* inputsOf(texts: Readonly<Record<string, string | Buffer>>, options: FindFindingsOptions = {}) {
  for (const [name, text] of Object.entries(texts)) {
    yield { name, ...readFindings({ name, chunks: chunksOf(Buffer.from(text)), ...options }) };
  }
}

/** Bytes in small pieces, so that records lie across them. */
export async function* chunksOf(bytes: Buffer, size = 1_000): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** All findings, in an order that does not change. */
export async function allFindings(store: Store): Promise<Row<'finding'>[]> {
  return store.db
    .selectFrom('finding')
    .selectAll()
    .orderBy('rule')
    .orderBy('resource_arn')
    .orderBy('discriminator')
    .execute();
}

type CountedTable = 'finding_change' | 'source_finding' | 'source_unsettled' | 'action' | 'finding';

export async function countRows(store: Store, table: CountedTable) {
  const { n } = await store.db
    .selectFrom(table)
    .select((e) => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** A Security Hub finding of a control on a bucket; `about` replaces members. */
export function asffFinding(about: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    SchemaVersion: '2018-10-08',
    Id: 'arn:aws:securityhub:us-east-1:111111111111:security-control/S3.1/finding/0001',
    ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/securityhub',
    ProductName: 'Security Hub',
    GeneratorId: 'security-control/S3.1',
    AwsAccountId: '111111111111',
    Region: 'us-east-1',
    Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
    FirstObservedAt: '2026-11-01T00:00:00.000Z',
    CreatedAt: '2026-11-01T00:00:00.000Z',
    UpdatedAt: '2026-11-20T00:00:00.000Z',
    Severity: { Label: 'HIGH' },
    Title: 'S3 general purpose buckets should have block public access settings enabled',
    Description: 'This control checks whether block public access is on.',
    Remediation: {
      Recommendation: { Text: 'Turn it on.', Url: 'https://docs.aws.amazon.com/console/securityhub/S3.1/remediation' },
    },
    Resources: [{ Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::alpha', Partition: 'aws', Region: 'us-east-1' }],
    Compliance: { Status: 'FAILED', SecurityControlId: 'S3.1' },
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
    ...about,
  };
}

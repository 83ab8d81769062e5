import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

const ACCOUNTS = 200;
const CONTROLS = 300;
const REGIONS = ['us-east-1', 'eu-west-1', 'ap-northeast-1'];
const LABELS = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** A made-up Security Hub finding: three of four fail, the others pass. */
function finding(index: number): object {
  const account = String(100_000_000_000 + (index % ACCOUNTS));
  const region = REGIONS[index % REGIONS.length];
  const control = `S3.${(index * 7) % CONTROLS}`;
  const bucket = `data-${index.toString(36)}`;
  return {
    SchemaVersion: '2018-10-08',
    Id: `arn:aws:securityhub:${region}:${account}:security-control/${control}/finding/${index.toString(16).padStart(32, '0')}`,
    ProductArn: `arn:aws:securityhub:${region}::product/aws/securityhub`,
    ProductName: 'Security Hub',
    CompanyName: 'AWS',
    Region: region,
    GeneratorId: `security-control/${control}`,
    AwsAccountId: account,
    Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
    FirstObservedAt: '2026-10-01T00:00:00.000Z',
    LastObservedAt: '2026-11-25T00:00:00.000Z',
    CreatedAt: '2026-10-01T00:00:00.000Z',
    UpdatedAt: '2026-11-25T00:00:00.000Z',
    Severity: { Label: LABELS[index % LABELS.length], Normalized: 40 },
    Title: `Control ${control} should hold for every bucket`,
    Description: 'This control checks the configuration of a bucket and fails when it is not as the standard wants it.',
    Remediation: {
      Recommendation: {
        Text: 'See the documentation.',
        Url: `https://docs.aws.amazon.com/console/securityhub/${control}/remediation`,
      },
    },
    ProductFields: {
      'aws/securityhub/ProductName': 'Security Hub',
      'RelatedAWSResources:0/type': 'AWS::Config::ConfigRule',
    },
    Resources: [
      {
        Type: 'AwsS3Bucket',
        Id: `arn:aws:s3:::${bucket}`,
        Partition: 'aws',
        Region: region,
        Tags: { team: `team-${index % 40}` },
      },
    ],
    Compliance: { Status: index % 4 === 3 ? 'PASSED' : 'FAILED', SecurityControlId: control },
    WorkflowState: 'NEW',
    Workflow: { Status: 'NEW' },
    RecordState: 'ACTIVE',
  };
}

/** Writes `{"Findings":[…]}`, one finding a line; answers its bytes. */
export async function writeFindingsFile(path: string, count: number): Promise<number> {
  const out = createWriteStream(path);
  let bytes = 0;
  const write = async (text: string) => {
    bytes += Buffer.byteLength(text);
    if (!out.write(text)) await once(out, 'drain');
  };
  await write('{"Findings":[\n');
  for (let start = 0; start < count; start += 500) {
    const lines: string[] = [];
    for (let index = start; index < Math.min(count, start + 500); index += 1) {
      lines.push(JSON.stringify(finding(index)) + (index === count - 1 ? '' : ','));
    }
    await write(`${lines.join('\n')}\n`);
  }
  await write(']}\n');
  out.end();
  await once(out, 'finish');
  return bytes;
}

/** What reading the same file costs when nothing is done with it: each line parsed as JSON. Answers milliseconds. */
export async function bareParsing(path: string): Promise<number> {
  const start = performance.now();
  let parsed = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line.length < 20) continue;
    const value = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as { readonly Id?: string };
    parsed += value.Id === undefined ? 0 : 1;
  }
  return parsed === 0 ? 0 : performance.now() - start;
}

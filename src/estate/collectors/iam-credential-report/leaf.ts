import {
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  type GetCredentialReportResponse,
  IAMClient,
} from '@aws-sdk/client-iam';
import { instant } from '#kernel';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { isAwsError } from '../support/errors.ts';
import { item, stored } from '../support/item.ts';

/** AWS writes a report in seconds, large accounts take minutes; it answers a report of the last four hours again. */
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

export const iamCredentialReport = defineCollector({
  id: 'iam-credential-report',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateCredentialReport.html',
      read: '2026-11-23',
    },
    { url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html', read: '2026-11-23' },
  ],
  scope: 'account',
  kinds: ['AWS::IAM::CredentialReport'],
  permissions: ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'],
  async *collect(context) {
    const { Content, GeneratedTime, ...rest } = await readReport(context);
    if (GeneratedTime !== undefined) context.factsOf('AWS::IAM::CredentialReport', instant(GeneratedTime));
    const report = { ...stored(rest), Content: new TextDecoder().decode(Content) };
    yield item('AWS::IAM::CredentialReport', report, context.target);
  },
});

/** Asks for a report and polls until it is there; the collector's deadline ends the polling. */
async function readReport({ client, clock, signal }: CollectorContext): Promise<GetCredentialReportResponse> {
  const iam = client(IAMClient);
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    const { State } = await iam.send(new GenerateCredentialReportCommand(), { abortSignal: signal });
    if (State === 'COMPLETE') {
      const report = await unlessInTheMaking(iam.send(new GetCredentialReportCommand(), { abortSignal: signal }));
      if (report?.Content !== undefined) return report;
    }
    signal.throwIfAborted();
    await clock.sleep(wait, signal);
  }
}

async function unlessInTheMaking<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    const passing = [
      'ReportNotPresent',
      'ReportInProgress',
      'ReportExpired',
      'CredentialReportNotPresentException',
      'CredentialReportNotReadyException',
      'CredentialReportExpiredException',
    ];
    if (isAwsError(error, ...passing)) return undefined;
    throw error;
  }
}

import { AccessAnalyzerClient, paginateListAnalyzers, paginateListFindingsV2 } from '@aws-sdk/client-accessanalyzer';
import type { PullContext, PullSource } from './contract.ts';

/** Findings of a page. */
const PAGE = 100;

export const accessAnalyzerFindings: PullSource = {
  id: 'access-analyzer',
  title: { en: 'IAM Access Analyzer', ja: 'IAM Access Analyzer' },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListFindingsV2.html',
      read: '2026-11-26',
    },
  ],
  permissions: ['access-analyzer:ListAnalyzers', 'access-analyzer:ListFindings'],
  async *pages({ client, filter: { since, accounts }, signal }: PullContext) {
    const analyzer = client(AccessAnalyzerClient);
    const quiet = { abortSignal: signal };
    const filter = accounts === undefined ? {} : { filter: { resourceOwnerAccount: { eq: [...accounts] } } };
    for await (const { analyzers = [] } of paginateListAnalyzers({ client: analyzer }, {}, quiet)) {
      for (const { arn, status } of analyzers) {
        if (arn === undefined || status !== 'ACTIVE') continue;
        const asked = { analyzerArn: arn, ...filter };
        for await (const { findings = [] } of paginateListFindingsV2(
          { client: analyzer, pageSize: PAGE },
          asked,
          quiet,
        )) {
          // The service cannot be asked for what changed since a moment.
          yield findings.filter(
            ({ updatedAt }) => since === undefined || (updatedAt && updatedAt.toISOString() >= since),
          );
        }
      }
    }
  },
};

import { AccessAnalyzerClient, type AnalyzerSummary, paginateListAnalyzers } from '@aws-sdk/client-accessanalyzer';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

export const accessAnalyzers = defineCollector({
  id: 'access-analyzers',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListAnalyzers.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::AccessAnalyzer::Analyzer'],
  permissions: ['access-analyzer:ListAnalyzers'],
  async *collect({ client, target, signal }) {
    const pages = paginateListAnalyzers({ client: client(AccessAnalyzerClient) }, {}, { abortSignal: signal });
    for await (const page of pages) {
      for (const analyzer of page.analyzers ?? []) {
        const tags = analyzer.tags ?? {};
        yield item('AWS::AccessAnalyzer::Analyzer', stored(withoutLastLook(analyzer)), target, { tags });
      }
    }
  },
});

/** What it last looked at moves all day: keeping it would make every look at an unchanged account differ. */
function withoutLastLook(analyzer: AnalyzerSummary) {
  const { lastResourceAnalyzed: _what, lastResourceAnalyzedAt: _when, ...rest } = analyzer;
  return rest;
}

import { Inspector2Client, paginateListFindings } from '@aws-sdk/client-inspector2';
import type { PullContext, PullSource } from './contract.ts';

/** Findings of a page; the service takes no more. */
const PAGE = 100;

export const inspectorFindings: PullSource = {
  id: 'inspector',
  title: { en: 'Amazon Inspector', ja: 'Amazon Inspector' },
  sources: [{ url: 'https://docs.aws.amazon.com/inspector/v2/APIReference/API_ListFindings.html', read: '2026-11-26' }],
  permissions: ['inspector2:ListFindings'],
  async *pages({ client, filter: { since, accounts }, signal }: PullContext) {
    const filterCriteria = {
      ...(since === undefined ? {} : { updatedAt: [{ startInclusive: new Date(since) }] }),
      ...(accounts === undefined
        ? {}
        : { awsAccountId: accounts.map((value) => ({ value, comparison: 'EQUALS' as const })) }),
    };
    const asked = { maxResults: PAGE, filterCriteria };
    const paged = { client: client(Inspector2Client), pageSize: PAGE };
    for await (const { findings } of paginateListFindings(paged, asked, { abortSignal: signal })) yield findings ?? [];
  },
};

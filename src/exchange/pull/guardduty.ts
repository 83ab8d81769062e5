import {
  GetFindingsCommand,
  GuardDutyClient,
  paginateListDetectors,
  paginateListFindings,
} from '@aws-sdk/client-guardduty';
import type { PullContext, PullFilter, PullSource } from './contract.ts';

/** Findings of a page and of one GetFindings; the service takes no more. */
const PAGE = 50;

export const guardDutyFindings: PullSource = {
  id: 'guardduty',
  title: { en: 'Amazon GuardDuty', ja: 'Amazon GuardDuty' },
  sources: [
    { url: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ListFindings.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetFindings.html', read: '2026-11-26' },
  ],
  permissions: ['guardduty:ListDetectors', 'guardduty:ListFindings', 'guardduty:GetFindings'],
  async *pages({ client, filter, signal }: PullContext) {
    const guardDuty = client(GuardDutyClient);
    const paged = { client: guardDuty, pageSize: PAGE };
    const quiet = { abortSignal: signal };
    for await (const { DetectorIds = [] } of paginateListDetectors(paged, {}, quiet)) {
      for (const DetectorId of DetectorIds) {
        const asked = { DetectorId, FindingCriteria: criteriaOf(filter) };
        for await (const { FindingIds = [] } of paginateListFindings(paged, asked, quiet)) {
          if (FindingIds.length === 0) continue;
          const { Findings } = await guardDuty.send(new GetFindingsCommand({ DetectorId, FindingIds }), quiet);
          yield Findings ?? [];
        }
      }
    }
  },
};

function criteriaOf({ since, accounts }: PullFilter) {
  return {
    Criterion: {
      ...(since === undefined ? {} : { updatedAt: { GreaterThanOrEqual: Date.parse(since) } }),
      ...(accounts === undefined ? {} : { accountId: { Equals: [...accounts] } }),
    },
  };
}

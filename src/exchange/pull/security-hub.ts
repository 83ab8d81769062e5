import {
  type AwsSecurityFindingFilters,
  paginateGetFindings,
  paginateGetFindingsV2,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import type { PullContext, PullFilter, PullSource } from './contract.ts';

/** Findings of a page; the service takes no more. */
const PAGE = 100;

/** Security Hub CSPM: all that reports to it, in ASFF. */
export const securityHub: PullSource = {
  id: 'security-hub',
  title: { en: 'AWS Security Hub CSPM', ja: 'AWS Security Hub CSPM' },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindings.html', read: '2026-11-26' },
  ],
  permissions: ['securityhub:GetFindings'],
  async *pages({ client, filter, signal }: PullContext) {
    const asked = { Filters: filtersOf(filter), MaxResults: PAGE };
    const paged = { client: client(SecurityHubClient), pageSize: PAGE };
    for await (const { Findings } of paginateGetFindings(paged, asked, { abortSignal: signal })) yield Findings ?? [];
  },
};

/** The end of a span that has none: the service wants both ends. */
const NO_END = '2999-12-31T00:00:00Z';

function filtersOf({ since, accounts }: PullFilter): AwsSecurityFindingFilters {
  return {
    ...(since === undefined ? {} : { UpdatedAt: [{ Start: since, End: NO_END }] }),
    ...(accounts === undefined
      ? {}
      : { AwsAccountId: accounts.map((Value) => ({ Value, Comparison: 'EQUALS' as const })) }),
  };
}

/** The newer Security Hub: OCSF. */
export const securityHubV2: PullSource = {
  id: 'security-hub-v2',
  title: { en: 'AWS Security Hub (OCSF)', ja: 'AWS Security Hub（OCSF）' },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_GetFindingsV2.html', read: '2026-11-26' },
  ],
  permissions: ['securityhub:GetFindingsV2'],
  async *pages({ client, filter: { since, accounts }, signal }: PullContext) {
    const strings = (accounts ?? []).map((Value) => ({
      FieldName: 'cloud.account.uid' as const,
      Filter: { Value, Comparison: 'EQUALS' as const },
    }));
    const dates =
      since === undefined
        ? []
        : [{ FieldName: 'finding_info.modified_time_dt' as const, Filter: { Start: since, End: NO_END } }];
    const filters = [
      ...(strings.length > 0 ? [{ StringFilters: strings, Operator: 'OR' as const }] : []),
      ...(dates.length > 0 ? [{ DateFilters: dates }] : []),
    ];
    const asked = {
      MaxResults: PAGE,
      ...(filters.length > 0 ? { Filters: { CompositeFilters: filters, CompositeOperator: 'AND' as const } } : {}),
    };
    const paged = { client: client(SecurityHubClient), pageSize: PAGE };
    for await (const { Findings } of paginateGetFindingsV2(paged, asked, { abortSignal: signal })) yield Findings ?? [];
  },
};

import { SoftwareCoverage, VulnerabilityDetail } from '#api/contract';
import { coveragePage, vulnerabilityDossier } from '#queries';
import { IdParams } from '../requests.ts';
import { route } from '../route.ts';
import { CoverageQuery, VulnerabilityQuery } from '../vulnerability-requests.ts';

/** Questions of one address in a minute that read a whole snapshot. */
const HEAVY_PER_MINUTE = 120;

export const VULNERABILITY_ROUTES = [
  route({
    method: 'GET',
    path: '/vulnerabilities/:id',
    permission: 'findings:read',
    summary: 'All that is known of a CVE, a GHSA or an advisory, with the resources that have it and why they are due',
    params: IdParams,
    query: VulnerabilityQuery,
    answer: VulnerabilityDetail,
    perMinute: HEAVY_PER_MINUTE,
    handle: ({ store, clock }, { params, query }) =>
      vulnerabilityDossier(store, { name: params.id, limit: query.limit, asOf: clock.now() }),
  }),
  route({
    method: 'GET',
    path: '/coverage',
    permission: 'findings:read',
    summary: 'Of which resources the software is known as it is now, and why not of the others',
    query: CoverageQuery,
    answer: SoftwareCoverage,
    perMinute: HEAVY_PER_MINUTE,
    handle: ({ store, clock }, { query }) => coveragePage(store, { ...query, asOf: clock.now() }),
  }),
];

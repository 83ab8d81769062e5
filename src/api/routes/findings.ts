import { z } from 'zod';
import { ControlList, FindingDetail, FindingPage } from '#api/contract';
import { controlAnswers, findingsCsv, getFinding, listFindings } from '#queries';
import { sendCsv } from '../csv.ts';
import { CsvQuery, IdParams, ListQuery } from '../requests.ts';
import { readFilter } from '../read-filter.ts';
import { route } from '../route.ts';

export const FINDING_ROUTES = [
  route({
    method: 'GET',
    path: '/findings',
    permission: 'findings:read',
    summary: 'Findings that match a filter',
    query: ListQuery,
    answer: FindingPage,
    handle: ({ store }, { query }) => listFindings(store, { ...query, filter: readFilter(query) }),
  }),
  route({
    method: 'GET',
    path: '/findings.csv',
    permission: 'export:create',
    summary: 'All findings that match a filter, with their texts',
    query: CsvQuery,
    answer: z.string(),
    type: 'text/csv',
    handle: ({ store, clock }, { query, reply }) =>
      sendCsv(reply, { name: 'findings', query, clock }, ({ lang, ...options }) =>
        findingsCsv(store, readFilter(query), lang, options),
      ),
  }),
  route({
    method: 'GET',
    path: '/findings/:id',
    permission: 'findings:read',
    summary: 'One finding with its evidence and history',
    params: IdParams,
    answer: FindingDetail,
    handle: ({ store }, { params }) => getFinding(store, params.id),
  }),
  route({
    method: 'GET',
    path: '/controls',
    permission: 'findings:read',
    summary: 'What published controls would say, account by account',
    answer: ControlList,
    handle: async ({ store }) => ({ items: await controlAnswers(store) }),
  }),
];

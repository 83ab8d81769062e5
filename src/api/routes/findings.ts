import { z } from 'zod';
import { ControlList, FindingDetail, FindingPage, RawRecord } from '#api/contract';
import { controlAnswers, findingsCsv, getFinding, listFindings, rawSource, resolveFindingsFilter } from '#queries';
import { sendCsv } from '../csv.ts';
import { CsvQuery, IdParams, ListQuery, SourceParams } from '../requests.ts';
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
    handle: async ({ store, clock }, { query, session }) => {
      const who = { at: clock.now(), me: session?.subject ?? '' };
      return listFindings(store, { ...query, filter: await resolveFindingsFilter(store, readFilter(query), who) });
    },
  }),
  route({
    method: 'GET',
    path: '/findings.csv',
    permission: 'export:create',
    summary: 'All findings that match a filter, with their texts',
    query: CsvQuery,
    answer: z.string(),
    type: 'text/csv',
    handle: async ({ store, clock }, { query, reply, session }) => {
      const who = { at: clock.now(), me: session?.subject ?? '' };
      const filter = await resolveFindingsFilter(store, readFilter(query), who);
      return sendCsv(reply, { name: 'findings', query, clock }, ({ lang, ...options }) =>
        findingsCsv(store, filter, lang, options),
      );
    },
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
    path: '/findings/:id/sources/:sourceId/raw',
    permission: 'evidence:read',
    summary: 'What another product said of a finding, as it stood in its file',
    params: SourceParams,
    answer: RawRecord,
    handle: async ({ store }, { params }) => ({ raw: await rawSource(store, params.id, params.sourceId) }),
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

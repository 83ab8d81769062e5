import { z } from 'zod';
import { CredentialPage, CredentialSummary } from '#api/contract';
import { credentialSummary, credentialsCsv, listCredentials } from '#queries';
import { sendCsv } from '../csv.ts';
import { CsvQuery, ListQuery } from '../requests.ts';
import { readFilter } from '../read-filter.ts';
import { route } from '../route.ts';

export const CREDENTIAL_ROUTES = [
  route({
    method: 'GET',
    path: '/credentials',
    permission: 'estate:read',
    summary: 'Credentials that match a filter',
    query: ListQuery,
    answer: CredentialPage,
    handle: ({ store }, { query }) => listCredentials(store, { ...query, filter: readFilter(query) }),
  }),
  route({
    method: 'GET',
    path: '/credentials.csv',
    permission: 'export:create',
    summary: 'All credentials that match a filter',
    query: CsvQuery,
    answer: z.string(),
    type: 'text/csv',
    handle: ({ store, clock }, { query, reply }) =>
      sendCsv(reply, { name: 'credentials', query, clock }, (options) =>
        credentialsCsv(store, readFilter(query), options),
      ),
  }),
  route({
    method: 'GET',
    path: '/credentials/summary',
    permission: 'estate:read',
    summary: 'Access keys by account, age and last use',
    answer: CredentialSummary,
    handle: ({ store }) => credentialSummary(store),
  }),
];

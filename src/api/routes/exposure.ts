import { z } from 'zod';
import {
  EndpointList,
  ExposureDetail,
  ExposureDiff,
  ExposureEffect,
  ExposurePage,
  ExposureSummary,
  ExposureTrial,
  NetworkPartList,
  ReachResult,
} from '#api/contract';
import {
  exposureDiff,
  exposuresCsv,
  exposureSummary,
  exposureTrial,
  getExposure,
  listExposures,
  networkParts,
  reachAnswer,
  resolveExposuresFilter,
  suggestEndpoints,
} from '#queries';
import { sendCsv } from '../csv.ts';
import { ElementsQuery, EndpointsQuery, ExposureDiffQuery, ReachQuery } from '../exposure-requests.ts';
import { readFilter } from '../read-filter.ts';
import { CsvQuery, IdParams, ListQuery } from '../requests.ts';
import { route } from '../route.ts';

/** Questions of one address in a minute that work the whole network through. */
const HEAVY_PER_MINUTE = 120;

export const EXPOSURE_ROUTES = [
  route({
    method: 'GET',
    path: '/exposures',
    permission: 'findings:read',
    summary: 'What the internet reaches, of which a filter holds',
    query: ListQuery,
    answer: ExposurePage,
    handle: ({ store, clock }, { query }) =>
      listExposures(store, { ...query, filter: resolveExposuresFilter(readFilter(query), clock.now()) }),
  }),
  route({
    method: 'GET',
    path: '/exposures.csv',
    permission: 'export:create',
    summary: 'All that the internet reaches, of which a filter holds',
    query: CsvQuery,
    answer: z.string(),
    type: 'text/csv',
    handle: ({ store, clock }, { query, reply }) =>
      sendCsv(reply, { name: 'exposures', query, clock }, (options) =>
        exposuresCsv(store, resolveExposuresFilter(readFilter(query), clock.now()), options),
      ),
  }),
  route({
    method: 'GET',
    path: '/exposures/summary',
    permission: 'findings:read',
    summary: 'Numbers over everything that the internet reaches, and what is not known of it',
    answer: ExposureSummary,
    handle: ({ store }) => exposureSummary(store),
  }),
  route({
    method: 'GET',
    path: '/exposures/:id',
    permission: 'findings:read',
    summary: 'One exposure with its whole path, its history and other ways to the same resource',
    params: IdParams,
    answer: ExposureDetail,
    handle: ({ store }, { params }) => getExposure(store, params.id),
  }),
  route({
    method: 'GET',
    path: '/exposure/reach',
    permission: 'findings:read',
    summary: 'Whether and on which ways one end reaches another, and why not',
    query: ReachQuery,
    answer: ReachResult,
    perMinute: HEAVY_PER_MINUTE,
    handle: ({ store, clock }, { query }) => reachAnswer(store, clock, query),
  }),
  route({
    method: 'GET',
    path: '/exposure/endpoints',
    permission: 'findings:read',
    summary: 'What an end of a question may mean',
    query: EndpointsQuery,
    answer: EndpointList,
    handle: ({ store }, { query }) => suggestEndpoints(store, query),
  }),
  route({
    method: 'GET',
    path: '/exposure/diff',
    permission: 'findings:read',
    summary: 'What the internet reaches in one snapshot and not, or otherwise, in another',
    query: ExposureDiffQuery,
    answer: ExposureDiff,
    perMinute: HEAVY_PER_MINUTE,
    handle: ({ store }, { query }) => exposureDiff(store, query.from, query.to),
  }),
  route({
    method: 'GET',
    path: '/exposure/elements',
    permission: 'evidence:read',
    summary: 'Parts of the network that can be edited in a copy, with their configuration',
    query: ElementsQuery,
    answer: NetworkPartList,
    handle: ({ store }, { query }) => networkParts(store, query),
  }),
  route({
    method: 'POST',
    path: '/exposure/what-if',
    permission: 'findings:read',
    summary:
      'What would be reached, and which findings would open or close, if elements were otherwise; stores nothing',
    body: ExposureTrial,
    answer: ExposureEffect,
    perMinute: HEAVY_PER_MINUTE,
    handle: ({ store, clock }, { body }) => exposureTrial(store, clock, body),
  }),
];

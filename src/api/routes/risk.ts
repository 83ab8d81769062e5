import { z } from 'zod';
import { Risk, RiskDayDetail } from '#api/contract';
import { getRisk, getRiskDay, riskCsv } from '#queries';
import { sendCsv } from '../csv.ts';
import { DayParams, RiskCsvQuery, RiskDayQuery, RiskQuery } from '../risk-requests.ts';
import { route } from '../route.ts';

export const RISK_ROUTES = [
  route({
    method: 'GET',
    path: '/risk',
    permission: 'findings:read',
    summary: 'Vulnerabilities that ask for work at the end of each day, with causes of each step that add up exactly',
    query: RiskQuery,
    answer: Risk,
    handle: ({ store, clock }, { query }) => getRisk(store, { ...query, asOf: clock.now() }),
  }),
  route({
    method: 'GET',
    path: '/risk.csv',
    permission: 'export:create',
    summary: 'The same as a table, a line for each day',
    query: RiskCsvQuery,
    answer: z.string(),
    type: 'text/csv',
    handle: async ({ store, clock }, { query, reply }) => {
      const { bom, ...question } = query;
      const risk = await getRisk(store, { ...question, asOf: clock.now() });
      return sendCsv(reply, { name: 'risk', clock, query: { bom } }, () => riskCsv(risk, bom === '1'));
    },
  }),
  route({
    method: 'GET',
    path: '/risk/days/:day',
    permission: 'findings:read',
    summary: 'The steps of one day (UTC), with the vulnerabilities and resources that moved most',
    params: DayParams,
    query: RiskDayQuery,
    answer: RiskDayDetail,
    handle: ({ store }, { params, query }) => getRiskDay(store, { ...query, day: params.day }),
  }),
];

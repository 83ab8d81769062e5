import { z } from 'zod';
import { Report } from '#api/contract';
import { auditReport, reportHtml } from '#queries';
import { preferredLanguage } from '../csv.ts';
import { ReportPageQuery, ReportQuery } from '../requests.ts';
import { route } from '../route.ts';

export const REPORT_ROUTES = [
  route({
    method: 'GET',
    path: '/report',
    permission: 'export:create',
    summary: 'The auditor’s report of one standard',
    query: ReportQuery,
    answer: Report,
    perMinute: 30,
    handle: ({ store }, { query }) => auditReport(store, query),
  }),
  route({
    method: 'GET',
    path: '/report.html',
    permission: 'export:create',
    summary: 'The auditor’s report as one printable page',
    query: ReportPageQuery,
    answer: z.string(),
    type: 'text/html',
    perMinute: 30,
    handle: async ({ store }, { query, reply }) => {
      const report = await auditReport(store, query);
      const lang = query.lang ?? preferredLanguage(reply.request.headers['accept-language']);
      const name = `yagura-${report.standard.id}-${report.period.until.slice(0, 10)}.html`;
      return reply
        .type('text/html; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(reportHtml(report, lang));
    },
  }),
];

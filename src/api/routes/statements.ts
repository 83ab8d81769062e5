import { z } from 'zod';
import { MAX_PAGE, NewStatements, StatementList, StatementsKept } from '#api/contract';
import { dropDocument, keepDocument } from '#pipeline';
import { statementList } from '#queries';
import { plainText } from '../requests.ts';
import { route } from '../route.ts';
import { actorOf } from '../session/actor.ts';

const StatementsQuery = z.strictObject({
  vulnerability: plainText(200).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const STATEMENT_ROUTES = [
  route({
    method: 'GET',
    path: '/statements',
    permission: 'findings:read',
    summary: 'Statements about vulnerabilities (VEX) that are believed, with what each hides',
    query: StatementsQuery,
    answer: StatementList,
    handle: ({ store, clock }, { query }) => statementList(store, { ...query, now: clock.now() }),
  }),
  route({
    method: 'POST',
    path: '/statements',
    permission: 'exceptions:decide',
    summary: 'Believe the statements of a VEX document until an end',
    body: NewStatements,
    answer: StatementsKept,
    handle: async ({ store, clock, operations }, { body, session }) => {
      const kept = await keepDocument(store, { ...body, by: actorOf(session), at: clock.now() });
      operations?.redecideSoon();
      return kept;
    },
  }),
  route({
    method: 'DELETE',
    path: '/statements/:name',
    permission: 'exceptions:decide',
    summary: 'Believe a document, or one statement by its id, no longer',
    params: z.strictObject({ name: plainText(200) }),
    answer: z.object({ dropped: z.number() }),
    handle: async ({ store, operations }, { params, session }) => {
      const dropped = await dropDocument(store, actorOf(session), params.name);
      operations?.redecideSoon();
      return { dropped };
    },
  }),
];

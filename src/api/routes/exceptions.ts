import {
  Coverage,
  Exception,
  ExceptionDecision,
  ExceptionDetail,
  ExceptionList,
  ExceptionNote,
  ExceptionScope,
  NewException,
} from '#api/contract';
import {
  approveException,
  askException,
  checkScope,
  endException,
  getException,
  rejectException,
  withdrawException,
} from '#casework';
import { exceptionCoverage, exceptionDetail, exceptionList, ruleIds, toContract } from '#queries';
import { z } from 'zod';
import { ExceptionsQuery, IdParams } from '../requests.ts';
import { route } from '../route.ts';
import { actorOf } from '../session/actor.ts';

export const EXCEPTION_ROUTES = [
  route({
    method: 'GET',
    path: '/exceptions',
    permission: 'findings:read',
    summary: 'Exceptions of the store, and entries of the policy file',
    query: ExceptionsQuery,
    answer: ExceptionList,
    handle: async ({ store, clock, policyFile }, { query }) => {
      const file = { path: policyFile.path, text: await policyFile.read() };
      const states = query.state === undefined ? undefined : [query.state];
      return { items: await exceptionList(store, file, clock.now(), states) };
    },
  }),
  route({
    method: 'GET',
    path: '/exceptions/:id',
    permission: 'findings:read',
    summary: 'One exception with what it would hide now',
    params: IdParams,
    answer: ExceptionDetail,
    handle: ({ store }, { params }) => exceptionDetail(store, params.id),
  }),
  route({
    method: 'POST',
    path: '/exceptions/preview',
    permission: 'findings:read',
    summary: 'What an exception of this scope would hide now',
    body: z.strictObject({ scope: ExceptionScope }),
    answer: Coverage,
    handle: ({ store }, { body }) => exceptionCoverage(store, checkScope(body.scope, ruleIds())),
  }),
  route({
    method: 'POST',
    path: '/exceptions',
    permission: 'exceptions:ask',
    summary: 'Ask for an exception; another person decides',
    body: NewException,
    answer: Exception,
    handle: async ({ store, clock }, { body, session }) =>
      toContract(await askException(store, { ...body, by: actorOf(session), at: clock.now(), rules: ruleIds() })),
  }),
  route({
    method: 'POST',
    path: '/exceptions/:id/decision',
    permission: 'exceptions:decide',
    summary: 'Approve or reject what another person asked for',
    params: IdParams,
    body: ExceptionDecision,
    answer: Exception,
    handle: async ({ store, clock, operations }, { params, body, session }) => {
      const step = { id: params.id, by: actorOf(session), at: clock.now(), note: body.note };
      if (body.decision === 'reject') return toContract(await rejectException(store, step));
      const { scope } = await getException(store.db, params.id);
      const { findings: covered } = await exceptionCoverage(store, scope);
      const approved = await approveException(store, { ...step, covered });
      operations?.redecideSoon();
      return toContract(approved);
    },
  }),
  route({
    method: 'POST',
    path: '/exceptions/:id/withdraw',
    permission: 'exceptions:ask',
    summary: 'Take back what one asked for oneself',
    params: IdParams,
    body: ExceptionNote,
    answer: Exception,
    handle: async ({ store, clock }, { params, body, session }) => {
      const step = { id: params.id, by: actorOf(session), at: clock.now(), note: body.note };
      return toContract(await withdrawException(store, step));
    },
  }),
  route({
    method: 'POST',
    path: '/exceptions/:id/end',
    permission: 'exceptions:decide',
    summary: 'End an approved exception before its time',
    params: IdParams,
    body: ExceptionNote,
    answer: Exception,
    handle: async ({ store, clock, operations }, { params, body, session }) => {
      const step = { id: params.id, by: actorOf(session), at: clock.now(), note: body.note };
      const ended = await endException(store, step);
      operations?.redecideSoon();
      return toContract(ended);
    },
  }),
];

import { AgentEnrolment, AgentList, AgentRevoked, HostDetail, HostList } from '#api/contract';
import { makeEnrolmentSecret, revokeAgent } from '#pipeline';
import { hostDetail, listAgents, listHosts } from '#queries';
import { AgentsQuery, HostParams, HostQuery, HostsQuery, NewEnrolment } from '../agent-requests.ts';
import { IdParams } from '../requests.ts';
import { route } from '../route.ts';
import { actorOf } from '../session/actor.ts';

export const HOST_ROUTES = [
  route({
    method: 'GET',
    path: '/hosts',
    permission: 'estate:read',
    summary: 'Machines whose agents report: ports, programs to restart, databases, hardening, what was not seen',
    query: HostsQuery,
    answer: HostList,
    handle: ({ store, clock }, { query: { silent, ...query } }) =>
      listHosts(store, { ...query, isSilent: silent === undefined ? undefined : silent === '1', asOf: clock.now() }),
  }),
  route({
    method: 'GET',
    path: '/hosts/:id',
    permission: 'estate:read',
    summary: 'One machine as it was last seen, by the id of its agent or by its ARN',
    params: HostParams,
    query: HostQuery,
    answer: HostDetail,
    handle: ({ store, clock }, { params, query }) =>
      hostDetail(store, { id: params.id, limit: query.limit, asOf: clock.now() }),
  }),
  route({
    method: 'GET',
    path: '/agents',
    permission: 'estate:read',
    summary: 'Agents that were enrolled, whether they ever reported or not',
    query: AgentsQuery,
    answer: AgentList,
    handle: ({ store }, { query }) => listAgents(store, query),
  }),
  route({
    method: 'POST',
    path: '/agents/enrolments',
    permission: 'agents:manage',
    summary: 'Make a secret with which agents enrol; it is shown once',
    body: NewEnrolment,
    answer: AgentEnrolment,
    handle: ({ store, clock }, { body, session }) =>
      makeEnrolmentSecret(store, clock, { ...body, madeBy: actorOf(session).name }),
  }),
  route({
    method: 'DELETE',
    path: '/agents/:id',
    permission: 'agents:manage',
    summary: 'Revoke an agent: its key opens nothing any more, and what it said is forgotten',
    params: IdParams,
    answer: AgentRevoked,
    handle: ({ store, clock }, { params }) => revokeAgent(store, clock, params.id),
  }),
];

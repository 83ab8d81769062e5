import { Action, ActionPage, Burndown, FixList, Overview, RuleList } from '#api/contract';
import { burndown, fixCatalogue, getAction, listActions, overview, ruleCatalogue } from '#queries';
import { ActionsQuery, BurndownQuery, IdParams } from '../requests.ts';
import { route } from '../route.ts';

export const ACTION_ROUTES = [
  route({
    method: 'GET',
    path: '/overview',
    permission: 'findings:read',
    summary: 'Counts, and the ten things to do first',
    answer: Overview,
    handle: ({ store }) => overview(store),
  }),
  route({
    method: 'GET',
    path: '/actions',
    permission: 'findings:read',
    summary: 'Actions, the most urgent first',
    query: ActionsQuery,
    answer: ActionPage,
    handle: ({ store }, { query }) => listActions(store, query),
  }),
  route({
    method: 'GET',
    path: '/actions/burndown',
    permission: 'findings:read',
    summary: 'Findings opened, closed and active, day by day',
    query: BurndownQuery,
    answer: Burndown,
    handle: ({ store, clock }, { query }) => burndown(store, clock.now(), query.days),
  }),
  route({
    method: 'GET',
    path: '/actions/:id',
    permission: 'findings:read',
    summary: 'One action; its findings are `/findings?f=action=<id>`',
    params: IdParams,
    answer: Action,
    handle: ({ store }, { params }) => getAction(store, params.id),
  }),
  route({
    method: 'GET',
    path: '/rules',
    permission: 'findings:read',
    summary: 'Every rule with its texts',
    answer: RuleList,
    handle: async () => ({ items: ruleCatalogue() }),
  }),
  route({
    method: 'GET',
    path: '/fixes',
    permission: 'findings:read',
    summary: 'Every fix with its texts',
    answer: FixList,
    handle: async () => ({ items: fixCatalogue() }),
  }),
];

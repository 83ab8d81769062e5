import { Action, ActionPage, FixList, Overview, RuleList } from '#api/contract';
import { fixCatalogue, getAction, listActions, overview, ruleCatalogue } from '#queries';
import { ActionsQuery, IdParams } from '../requests.ts';
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

import { Score, ScoreHistory, ScoreLedger, ScoreWhatIf, StandardDetail, StandardList } from '#api/contract';
import { getScore, getStandard, scoreHistory, scoreLedger, scoreWhatIf, standardCatalogue } from '#queries';
import { IdParams, ScopeQuery, ScoreHistoryQuery, ScoreLedgerQuery, ScoreQuery } from '../requests.ts';
import { route } from '../route.ts';

export const SCORE_ROUTES = [
  route({
    method: 'GET',
    path: '/score',
    permission: 'findings:read',
    summary: 'Scores of now: our measure, and Security Hub’s to the letter beside it',
    query: ScoreQuery,
    answer: Score,
    handle: ({ store }, { query }) => getScore(store, query),
  }),
  route({
    method: 'GET',
    path: '/score/history',
    permission: 'findings:read',
    summary: 'Every change of one score, oldest first',
    query: ScoreHistoryQuery,
    answer: ScoreHistory,
    handle: ({ store }, { query }) => scoreHistory(store, query),
  }),
  route({
    method: 'GET',
    path: '/score/ledger',
    permission: 'findings:read',
    summary: 'Changes of one score with causes that add up exactly, newest first',
    query: ScoreLedgerQuery,
    answer: ScoreLedger,
    handle: ({ store }, { query }) => scoreLedger(store, query),
  }),
  route({
    method: 'GET',
    path: '/score/what-if',
    permission: 'findings:read',
    summary: 'What mending each control, or doing each action, would bring',
    query: ScoreQuery,
    answer: ScoreWhatIf,
    handle: ({ store }, { query }) => scoreWhatIf(store, query),
  }),
  route({
    method: 'GET',
    path: '/standards',
    permission: 'findings:read',
    summary: 'Standards of which there is a score',
    answer: StandardList,
    handle: async () => ({ items: standardCatalogue() }),
  }),
  route({
    method: 'GET',
    path: '/standards/:id',
    permission: 'findings:read',
    summary: 'One standard with the status of each of its controls',
    params: IdParams,
    query: ScopeQuery,
    answer: StandardDetail,
    handle: ({ store }, { params, query }) => getStandard(store, params.id, query.scope),
  }),
];

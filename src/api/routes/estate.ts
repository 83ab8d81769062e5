import {
  AccountDetail,
  AccountList,
  EvidenceItem,
  RunList,
  SnapshotDetail,
  SnapshotDiff,
  SnapshotList,
} from '#api/contract';
import {
  getAccount,
  getSnapshot,
  listAccounts,
  listRuns,
  listSnapshots,
  resolveEvidence,
  snapshotDiff,
} from '#queries';
import { DiffParams, EvidenceQuery, IdParams, RunsQuery } from '../requests.ts';
import { route } from '../route.ts';

export const ESTATE_ROUTES = [
  route({
    method: 'GET',
    path: '/accounts',
    permission: 'estate:read',
    summary: 'Accounts with their place in the organization and how completely they were seen',
    answer: AccountList,
    handle: async ({ store }) => ({ items: await listAccounts(store) }),
  }),
  route({
    method: 'GET',
    path: '/accounts/:id',
    permission: 'estate:read',
    summary: 'One account with the parts of the last snapshot',
    params: IdParams,
    answer: AccountDetail,
    handle: ({ store }, { params }) => getAccount(store, params.id),
  }),
  route({
    method: 'GET',
    path: '/snapshots',
    permission: 'estate:read',
    summary: 'Snapshots, newest first',
    answer: SnapshotList,
    handle: async ({ store }) => ({ items: await listSnapshots(store) }),
  }),
  route({
    method: 'GET',
    path: '/snapshots/:id',
    permission: 'estate:read',
    summary: 'One snapshot with its parts',
    params: IdParams,
    answer: SnapshotDetail,
    handle: ({ store }, { params }) => getSnapshot(store, params.id),
  }),
  route({
    method: 'GET',
    path: '/snapshots/:id/diff/:other',
    permission: 'estate:read',
    summary: 'What changed from one snapshot to another',
    params: DiffParams,
    answer: SnapshotDiff,
    handle: ({ store }, { params }) => snapshotDiff(store, params.id, params.other),
  }),
  route({
    method: 'GET',
    path: '/evidence',
    permission: 'evidence:read',
    summary: 'The item a pointer of evidence names',
    query: EvidenceQuery,
    answer: EvidenceItem,
    handle: ({ store }, { query }) => resolveEvidence(store, query.snapshot, query.pointer),
  }),
  route({
    method: 'GET',
    path: '/runs',
    permission: 'estate:read',
    summary: 'Runs, newest first',
    query: RunsQuery,
    answer: RunList,
    handle: async ({ store }, { query }) => ({ items: await listRuns(store, query.limit) }),
  }),
];

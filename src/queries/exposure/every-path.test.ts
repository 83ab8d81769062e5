import { expect, it } from 'vitest';
import type { Exposure } from '#analysis/exposure/network';
import { everyPath } from './every-path.ts';

const RESOURCE = { arn: 'arn:a', type: 'AWS::EC2::Instance', id: 'i', name: 'i', accountId: '', region: '', tags: {} };

const way = (webAcl: string | null): Exposure => ({
  resource: RESOURCE,
  entrance: RESOURCE,
  outcome: 'open',
  openings: [],
  path: { flows: [], hops: [{ role: 'balancer', element: RESOURCE, evidence: [], webAcl }] },
  unseen: [],
});

it.each([
  ['all pass a WebACL', ['acl'], false, 'all'],
  ['all that are seen pass one, and some may be hidden', ['acl'], true, 'unknown'],
  ['one passes none', ['acl', null], false, 'some'],
  ['one passes none, whatever else is hidden', ['acl', null], true, 'some'],
])('where %s', (_, webAcls, hasGaps, verdict) => {
  const ways = webAcls.map((webAcl, index) => [String(index), way(webAcl)] as const);
  expect(everyPath(ways, hasGaps, (id) => id).verdict).toBe(verdict);
});

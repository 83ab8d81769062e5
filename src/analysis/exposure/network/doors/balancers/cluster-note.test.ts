import { describe, expect, it } from 'vitest';
import { clusterNote } from './cluster-note.ts';

describe('a balancer', () => {
  it.each([
    [
      { 'elbv2.k8s.aws/cluster': 'prod', 'ingress.k8s.aws/stack': 'shop/web' },
      { cluster: 'prod', service: 'shop/web' },
    ],
    [
      { 'kubernetes.io/cluster/old': 'owned', 'kubernetes.io/service-name': 'shop/web' },
      { cluster: 'old', service: 'shop/web' },
    ],
  ])('that %j made says which service it is for', (tags, params) => {
    expect(clusterNote({ tags })).toEqual({ note: { code: 'cluster-service', params } });
  });

  it('of nobody in a cluster says nothing of one', () => {
    expect(clusterNote({ tags: { Name: 'web' } })).toEqual({});
  });
});

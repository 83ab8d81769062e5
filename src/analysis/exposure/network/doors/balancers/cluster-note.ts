import type { ConfigurationItem } from '#estate/model';
import type { Hop } from '../../contract.ts';

/**
 * Tags by which the controllers of Kubernetes mark the balancers that they make.
 * https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/ (read 2026-11-26)
 */
const CLUSTER = 'elbv2.k8s.aws/cluster';
const OLD_CLUSTER = 'kubernetes.io/cluster/';
const SERVICES = ['service.k8s.aws/stack', 'ingress.k8s.aws/stack', 'kubernetes.io/service-name'] as const;

/** Which service of which cluster a balancer stands for, when it was made for one. */
export function clusterNote({ tags }: Pick<ConfigurationItem, 'tags'>): { note?: NonNullable<Hop['note']> } {
  const old = Object.keys(tags)
    .find((key) => key.startsWith(OLD_CLUSTER))
    ?.slice(OLD_CLUSTER.length);
  const cluster = tags[CLUSTER] ?? old;
  const service = SERVICES.flatMap((key) => tags[key] ?? [])[0];
  if (service === undefined) return {};
  return { note: { code: 'cluster-service', params: { cluster: cluster ?? '', service } } };
}

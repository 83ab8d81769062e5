import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ecsClusterInsights = defineControl({
  id: 'ecs-cluster-insights',
  subject: 'AWS::ECS::Cluster',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.12' },
    { catalogue: 'aws-fsbp', id: 'ECS.12' },
    { catalogue: 'nist-800-53-r5', id: 'SI-2' },
    { catalogue: 'config', id: 'ecs-container-insights-enabled' },
  ],
  fix: { id: 'ecs-cluster-insights', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ECS::Cluster'],
  facts: ['settings'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-12', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs update-cluster-settings --cluster <cluster> --settings name=containerInsights,value=enhanced',
    terraform: `resource "aws_ecs_cluster" "this" {
  setting {
    name  = "containerInsights"
    value = "enhanced"
  }
}`,
  },
  texts: TEXTS,
  judge: (cluster) => {
    const setting = (cluster.configuration.settings ?? []).find(({ name }) => name === 'containerInsights');
    return setting?.value === 'enabled' || setting?.value === 'enhanced'
      ? MET
      : failAt(cluster, 'no-insights', ['settings']);
  },
});

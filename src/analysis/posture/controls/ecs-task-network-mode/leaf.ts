import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ecsTaskNetworkMode = defineControl({
  id: 'ecs-task-network-mode',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.17' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'ecs-task-definition-network-mode-not-host' },
  ],
  fix: { id: 'ecs-task-network-mode', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['family'],
  absent: {
    networkMode:
      'left out when nobody chose one, which is bridge: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-17', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --network-mode awsvpc --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  network_mode = "awsvpc"
}`,
  },
  texts: TEXTS,
  judge: (task) => (task.configuration.networkMode === 'host' ? failAt(task, 'host-network', ['networkMode']) : MET),
});

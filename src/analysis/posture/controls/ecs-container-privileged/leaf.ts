import { defineControl } from '../../contract.ts';
import { judgeContainers } from '../../read/task-containers.ts';
import { TEXTS } from './texts.ts';

export const ecsContainerPrivileged = defineControl({
  id: 'ecs-container-privileged',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.4' },
    { catalogue: 'aws-fsbp', id: 'ECS.4' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'ecs-containers-nonprivileged' },
  ],
  fix: { id: 'ecs-container-privileged', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['containerDefinitions[].name'],
  absent: {
    'containerDefinitions[].privileged':
      'left out when it is not: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  container_definitions = jsonencode([{
    name       = "app"
    image      = "<image>"
    privileged = false
  }])
}`,
  },
  texts: TEXTS,
  judge: (task) => judgeContainers(task, 'privileged', 'privileged', ({ privileged }) => privileged === true),
});

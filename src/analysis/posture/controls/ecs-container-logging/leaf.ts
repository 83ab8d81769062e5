import { defineControl } from '../../contract.ts';
import { judgeContainers } from '../../read/task-containers.ts';
import { TEXTS } from './texts.ts';

export const ecsContainerLogging = defineControl({
  id: 'ecs-container-logging',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.9' },
    { catalogue: 'aws-fsbp', id: 'ECS.9' },
    { catalogue: 'nist-800-53-r5', id: 'AU-12' },
    { catalogue: 'config', id: 'ecs-task-definition-log-configuration' },
  ],
  fix: { id: 'ecs-container-logging', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['containerDefinitions'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-9', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  container_definitions = jsonencode([{
    name  = "app"
    image = "<image>"
    logConfiguration = {
      logDriver = "awslogs"
      options   = { "awslogs-group" = "/ecs/app" }
    }
  }])
}`,
  },
  texts: TEXTS,
  judge: (task) =>
    judgeContainers(task, 'not-logged', 'logConfiguration', ({ logConfiguration }) => !logConfiguration?.logDriver),
});

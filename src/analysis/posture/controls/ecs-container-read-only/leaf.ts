import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { isWindows, judgeContainers } from '../../read/task-containers.ts';
import { TEXTS } from './texts.ts';

const WINDOWS = notApplicable('windows');

export const ecsContainerReadOnly = defineControl({
  id: 'ecs-container-read-only',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.5' },
    { catalogue: 'aws-fsbp', id: 'ECS.5' },
    { catalogue: 'nist-800-53-r5', id: 'AC-6' },
    { catalogue: 'config', id: 'ecs-containers-readonly-access' },
  ],
  fix: { id: 'ecs-container-read-only', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['containerDefinitions'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  container_definitions = jsonencode([{
    name                   = "app"
    image                  = "<image>"
    readonlyRootFilesystem = true
  }])
}`,
  },
  texts: TEXTS,
  judge: (task) =>
    isWindows(task)
      ? WINDOWS
      : judgeContainers(
          task,
          'writable',
          'readonlyRootFilesystem',
          ({ readonlyRootFilesystem }) => readonlyRootFilesystem !== true,
        ),
});

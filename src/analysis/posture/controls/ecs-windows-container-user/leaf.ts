import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { isWindows, judgeContainers } from '../../read/task-containers.ts';
import { TEXTS } from './texts.ts';

const LINUX = notApplicable('linux');

/** Nothing is what the image says, which is the administrator unless it says other. */
function isAdministrator(user: string | undefined): boolean {
  return ['', 'containeradministrator', 'administrator'].includes((user ?? '').trim().toLowerCase());
}

export const ecsWindowsContainerUser = defineControl({
  id: 'ecs-windows-container-user',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.21' },
    { catalogue: 'aws-fsbp', id: 'ECS.21' },
    { catalogue: 'config', id: 'ecs-task-definition-windows-user-non-admin' },
  ],
  fix: { id: 'ecs-windows-container-user', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['containerDefinitions'],
  absent: {
    runtimePlatform:
      'left out when nobody chose one, which is Linux: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html',
    'runtimePlatform.operatingSystemFamily':
      'left out when nobody chose one, which is Linux: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-21', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  container_definitions = jsonencode([{
    name  = "app"
    image = "<image>"
    user  = "ContainerUser"
  }])
}`,
  },
  texts: TEXTS,
  judge: (task) =>
    isWindows(task) ? judgeContainers(task, 'administrator', 'user', ({ user }) => isAdministrator(user)) : LINUX,
});

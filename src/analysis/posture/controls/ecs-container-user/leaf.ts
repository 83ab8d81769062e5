import { notApplicable } from '../../../rule.ts';
import { defineControl } from '../../contract.ts';
import { isWindows, judgeContainers } from '../../read/task-containers.ts';
import { TEXTS } from './texts.ts';

const WINDOWS = notApplicable('windows');

/** `user`, `uid`, `user:group` and `uid:gid`; nothing is what the image says, which is root unless it says other. */
function isRoot(user: string | undefined): boolean {
  const [name = ''] = (user ?? '').trim().split(':');
  return name === '' || name === 'root' || /^0+$/.test(name);
}

export const ecsContainerUser = defineControl({
  id: 'ecs-container-user',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.20' },
    { catalogue: 'aws-fsbp', id: 'ECS.20' },
    { catalogue: 'config', id: 'ecs-task-definition-linux-user-non-root' },
  ],
  fix: { id: 'ecs-container-user', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['containerDefinitions'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-20', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  container_definitions = jsonencode([{
    name  = "app"
    image = "<image>"
    user  = "1000:1000"
  }])
}`,
  },
  texts: TEXTS,
  judge: (task) => (isWindows(task) ? WINDOWS : judgeContainers(task, 'root', 'user', ({ user }) => isRoot(user))),
});

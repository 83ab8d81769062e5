import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ecsTaskPidMode = defineControl({
  id: 'ecs-task-pid-mode',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.3' },
    { catalogue: 'aws-fsbp', id: 'ECS.3' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'ecs-task-definition-pid-mode-check' },
  ],
  fix: { id: 'ecs-task-pid-mode', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['family'],
  absent: {
    pidMode:
      'left out when each container has its own: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-3', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --pid-mode task --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  pid_mode = "task"
}`,
  },
  texts: TEXTS,
  judge: (task) => (task.configuration.pidMode === 'host' ? failAt(task, 'host-processes', ['pidMode']) : MET),
});

import { defineControl } from '../../contract.ts';
import { judgeContainers } from '../../read/task-containers.ts';
import { TEXTS } from './texts.ts';

/** The names Security Hub looks for, and the token that belongs to them. */
const KEYS = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'ECS_ENGINE_AUTH_DATA']);

export const ecsContainerSecrets = defineControl({
  id: 'ecs-container-secrets',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.8' },
    { catalogue: 'aws-fsbp', id: 'ECS.8' },
    { catalogue: 'pci-dss-4.0.1', id: '8.6.2' },
    { catalogue: 'nist-800-53-r5', id: 'CM-2' },
    { catalogue: 'config', id: 'ecs-no-environment-secrets' },
  ],
  fix: { id: 'ecs-container-secrets', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['containerDefinitions[].environment[].name'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --task-role-arn <role> --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  task_role_arn = aws_iam_role.task.arn
}`,
  },
  texts: TEXTS,
  judge: (task) =>
    judgeContainers(task, 'secret-named', 'environment', ({ environment = [] }) =>
      environment.some(({ name }) => KEYS.has(name?.toUpperCase() ?? '')),
    ),
});

import { notApplicable } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

const NO_EFS = notApplicable('no-efs');

export const ecsEfsEncryption = defineControl({
  id: 'ecs-efs-encryption',
  subject: 'AWS::ECS::TaskDefinition',
  severity: 'medium',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.18' },
    { catalogue: 'aws-fsbp', id: 'ECS.18' },
    { catalogue: 'config', id: 'ecs-task-definition-efs-encryption-enabled' },
  ],
  fix: { id: 'ecs-efs-encryption', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::ECS::TaskDefinition'],
  facts: ['volumes'],
  absent: {
    'volumes[].efsVolumeConfiguration':
      'volumes of other types do not have it: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-18', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs register-task-definition --family <family> --volumes file://volumes.json --container-definitions file://containers.json',
    terraform: `resource "aws_ecs_task_definition" "this" {
  volume {
    name = "data"
    efs_volume_configuration {
      file_system_id     = aws_efs_file_system.this.id
      transit_encryption = "ENABLED"
    }
  }
}`,
  },
  texts: TEXTS,
  judge: (task) => {
    const mounts = (task.configuration.volumes ?? []).flatMap(({ efsVolumeConfiguration }, index) =>
      efsVolumeConfiguration === undefined ? [] : [{ index, mode: efsVolumeConfiguration.transitEncryption }],
    );
    if (mounts.length === 0) return NO_EFS;
    const plain = mounts.filter(({ mode }) => mode !== 'ENABLED').map(({ index }) => `volumes/${index}`);
    return plain.length === 0 ? MET : failAt(task, 'plain', plain);
  },
});

import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ecsTaskSetPublicIp = defineControl({
  id: 'ecs-task-set-public-ip',
  subject: 'AWS::ECS::TaskSet',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'ECS.16' },
    { catalogue: 'aws-fsbp', id: 'ECS.16' },
    { catalogue: 'pci-dss-4.0.1', id: '1.4.4' },
  ],
  fix: { id: 'ecs-task-set-public-ip', per: 'account' },
  effort: 'hours',
  needs: ['AWS::ECS::TaskSet'],
  facts: ['status'],
  absent: {
    networkConfiguration:
      'left out in other network modes than awsvpc: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html',
    'networkConfiguration.awsvpcConfiguration': 'left out in other network modes than awsvpc',
    'networkConfiguration.awsvpcConfiguration.assignPublicIp':
      'left out when nobody chose, which is no address for calls of the API: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
  },
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-16', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws ecs update-service --cluster <cluster> --service <service> --network-configuration awsvpcConfiguration={subnets=[<subnet>],securityGroups=[<group>],assignPublicIp=DISABLED}',
    terraform: `resource "aws_ecs_task_set" "this" {
  network_configuration {
    subnets          = aws_subnet.private[*].id
    assign_public_ip = false
  }
}`,
  },
  texts: TEXTS,
  judge: (taskSet) => {
    const { assignPublicIp } = taskSet.configuration.networkConfiguration?.awsvpcConfiguration ?? {};
    return assignPublicIp === 'ENABLED'
      ? failAt(taskSet, 'public-address', ['networkConfiguration/awsvpcConfiguration/assignPublicIp'])
      : MET;
  },
});

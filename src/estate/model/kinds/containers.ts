import type { ImageDetail, Repository, RepositoryScanningConfiguration } from '@aws-sdk/client-ecr';
import type {
  Cluster as EcsCluster,
  Service as EcsService,
  Task as EcsTask,
  TaskDefinition,
  TaskSet as EcsTaskSet,
} from '@aws-sdk/client-ecs';
import type { Cluster as EksCluster } from '@aws-sdk/client-eks';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const CONTAINER_KINDS = defineKinds({
  'AWS::ECR::Repository': {
    naming: 'config',
    scope: 'region',
    call: 'ecr:DescribeRepositories',
    answer: 'repositories',
    id: 'repositoryName',
    arn: 'repositoryArn',
    name: 'repositoryName',
  },
  /**
   * An image by its digest: the id is `<repository>/<digest>`, so that the ARN is the one that Inspector and Security Hub
   * give it. `lastRecordedPullTime` tells whether it is in use.
   */
  'AWS::ECR::Image': {
    naming: 'own',
    scope: 'region',
    call: 'ecr:DescribeImages',
    answer: 'imageDetails',
    id: 'imageDigest',
    arnTemplate: 'arn:{partition}:ecr:{region}:{account}:repository/{id}',
    name: 'repositoryName',
  },
  'AWS::ECS::Cluster': {
    naming: 'config',
    scope: 'region',
    call: 'ecs:DescribeClusters',
    answer: 'clusters',
    id: 'clusterArn',
    arn: 'clusterArn',
    name: 'clusterName',
  },
  'AWS::ECS::Service': {
    naming: 'config',
    scope: 'region',
    call: 'ecs:DescribeServices',
    answer: 'services',
    id: 'serviceArn',
    arn: 'serviceArn',
    name: 'serviceName',
  },
  /** Task sets of services with deployment controllers of their own; the service's answer holds them. */
  'AWS::ECS::TaskSet': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'ecs:DescribeServices',
    answer: 'taskSets',
    id: 'taskSetArn',
    arn: 'taskSetArn',
  },
  /** Tasks that run, with their network interfaces. Overrides are left out: they hold values of variables. */
  'AWS::ECS::Task': {
    naming: 'own',
    scope: 'region',
    call: 'ecs:DescribeTasks',
    answer: 'tasks',
    id: 'taskArn',
    arn: 'taskArn',
  },
  /** The newest active revision of each family, and the revisions that services run. */
  'AWS::ECS::TaskDefinition': {
    naming: 'config',
    scope: 'region',
    call: 'ecs:DescribeTaskDefinition',
    answer: 'taskDefinition',
    id: 'taskDefinitionArn',
    arn: 'taskDefinitionArn',
    name: 'family',
  },
  'AWS::EKS::Cluster': {
    naming: 'config',
    scope: 'region',
    call: 'eks:DescribeCluster',
    answer: 'cluster',
    id: 'name',
    arn: 'arn',
    name: 'name',
    sign: 'resourcesVpcConfig',
  },
});

export interface ContainerConfigurations {
  /** The texts of both policies; null where AWS says that there is none. */
  'AWS::ECR::Repository': Stored<Repository> & {
    policyText?: string | null;
    lifecyclePolicyText?: string | null;
    /** What holds for the repository after the registry's rules. */
    scanningConfiguration?: Stored<RepositoryScanningConfiguration>;
  };
  /** Without what scans by ECR say of it, which changes by itself. */
  'AWS::ECR::Image': Omit<Stored<ImageDetail>, 'imageScanStatus' | 'imageScanFindingsSummary'>;
  'AWS::ECS::Cluster': Stored<EcsCluster>;
  'AWS::ECS::Service': Stored<EcsService>;
  'AWS::ECS::TaskSet': Stored<EcsTaskSet>;
  'AWS::ECS::Task': Omit<Stored<EcsTask>, 'overrides'>;
  'AWS::ECS::TaskDefinition': Stored<TaskDefinition>;
  'AWS::EKS::Cluster': Stored<EksCluster>;
}

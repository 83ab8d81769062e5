import {
  BatchGetRepositoryScanningConfigurationCommand,
  ECRClient,
  GetLifecyclePolicyCommand,
  GetRepositoryPolicyCommand,
  ListTagsForResourceCommand,
  paginateDescribeRepositories,
  type Repository,
  type RepositoryScanningConfiguration,
} from '@aws-sdk/client-ecr';
import { type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { nullIfNone } from '../support/errors.ts';
import { item, stored, tagsOf } from '../support/item.ts';

const KIND = 'AWS::ECR::Repository';

/** As many repositories as BatchGetRepositoryScanningConfiguration takes. */
const PAGE_SIZE = 25;

/** Private repositories with their policies, tags and what the registry's rules make of their scanning. */
export const ecrRepositories = defineCollector({
  id: 'ecr-repositories',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchGetRepositoryScanningConfiguration.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetLifecyclePolicy.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: [
    'ecr:DescribeRepositories',
    'ecr:BatchGetRepositoryScanningConfiguration',
    'ecr:GetRepositoryPolicy',
    'ecr:GetLifecyclePolicy',
    'ecr:ListTagsForResource',
  ],
  async *collect(context) {
    const client = context.client(ECRClient);
    const pages = paginateDescribeRepositories({ client, pageSize: PAGE_SIZE }, {}, { abortSignal: context.signal });
    for await (const page of pages) {
      const repositories = page.repositories ?? [];
      const scanning = await scanningOf(context, repositories);
      const whole = await concurrently(repositories, (repository) => withPolicies(context, repository));
      for (const { tags, ...repository } of whole) {
        const scanned = scanning.get(repository.repositoryName ?? '');
        const configuration = scanned === undefined ? repository : { ...repository, scanningConfiguration: scanned };
        yield item(KIND, stored(configuration), context.target, { tags: tagsOf({ Tags: tags }) });
      }
    }
  },
});

async function scanningOf(
  { client, attempt, signal }: CollectorContext,
  repositories: readonly Repository[],
): Promise<ReadonlyMap<string, RepositoryScanningConfiguration>> {
  const repositoryNames = repositories.flatMap(({ repositoryName }) => repositoryName ?? []);
  if (repositoryNames.length === 0) return new Map();
  const answer = await attempt(KIND, 'scanning of repositories', () =>
    client(ECRClient).send(new BatchGetRepositoryScanningConfigurationCommand({ repositoryNames }), {
      abortSignal: signal,
    }),
  );
  return new Map((answer?.scanningConfigurations ?? []).map((one) => [one.repositoryName ?? '', one]));
}

async function withPolicies({ client, attempt, signal }: CollectorContext, repository: Repository) {
  const ecr = client(ECRClient);
  const options = { abortSignal: signal };
  const { repositoryName, repositoryArn: resourceArn } = repository;
  const policy = await attempt(KIND, `policy of ${repositoryName}`, () =>
    nullIfNone(
      ecr.send(new GetRepositoryPolicyCommand({ repositoryName }), options),
      'RepositoryPolicyNotFoundException',
    ),
  );
  const lifecycle = await attempt(KIND, `lifecycle policy of ${repositoryName}`, () =>
    nullIfNone(
      ecr.send(new GetLifecyclePolicyCommand({ repositoryName }), options),
      'LifecyclePolicyNotFoundException',
    ),
  );
  const tagged = await attempt(KIND, `tags of ${repositoryName}`, () =>
    ecr.send(new ListTagsForResourceCommand({ resourceArn }), options),
  );
  return {
    ...repository,
    ...(policy === undefined ? {} : { policyText: policy?.policyText ?? null }),
    ...(lifecycle === undefined ? {} : { lifecyclePolicyText: lifecycle?.lifecyclePolicyText ?? null }),
    tags: tagged?.tags,
  };
}

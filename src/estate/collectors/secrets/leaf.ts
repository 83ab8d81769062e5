import { paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

/** What is known about secrets; their values are never read. */
export const secrets = defineCollector({
  id: 'secrets',
  sources: [
    { url: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: ['AWS::SecretsManager::Secret'],
  permissions: ['secretsmanager:ListSecrets'],
  async *collect({ client, target, signal }) {
    const paging = { client: client(SecretsManagerClient), pageSize: 100 };
    for await (const page of paginateListSecrets(paging, {}, { abortSignal: signal })) {
      for (const secret of page.SecretList ?? []) yield item('AWS::SecretsManager::Secret', stored(secret), target);
    }
  },
});

import { DescribeDomainsCommand, ListDomainNamesCommand, OpenSearchClient } from '@aws-sdk/client-opensearch';
import { defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::OpenSearch::Domain';

/** How many domains one DescribeDomains takes. */
const AT_ONCE = 5;

/** Domains with an Elasticsearch engine stand among them: this API names their version like that of the others. */
export const opensearchDomains = defineCollector({
  id: 'opensearch-domains',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_ListDomainNames.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['es:ListDomainNames', 'es:DescribeDomains'],
  async *collect({ client, attempt, target, signal }) {
    const opensearch = client(OpenSearchClient);
    const options = { abortSignal: signal };
    const { DomainNames = [] } = await opensearch.send(new ListDomainNamesCommand({}), options);
    const names = DomainNames.map(({ DomainName = '' }) => DomainName);
    const groups = Array.from({ length: Math.ceil(names.length / AT_ONCE) }, (_, index) =>
      names.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    );
    const answers = await concurrently(groups, (group) =>
      attempt(KIND, `domains ${group.join(', ')}`, () =>
        opensearch.send(new DescribeDomainsCommand({ DomainNames: group }), options),
      ),
    );
    for (const domain of answers.flatMap((answer) => answer?.DomainStatusList ?? [])) {
      yield item(KIND, stored(domain), target);
    }
  },
});

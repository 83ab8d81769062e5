import {
  APIGatewayClient,
  type DomainName,
  paginateGetBasePathMappings,
  paginateGetDomainNames,
  paginateGetVpcLinks,
} from '@aws-sdk/client-api-gateway';
import type { CollectorContext } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, type KindList } from '../support/kind-lists.ts';

const DOMAIN = 'AWS::ApiGateway::DomainName';
const LINK = 'AWS::ApiGateway::VpcLink';

const config = ({ client }: CollectorContext) => ({ client: client(APIGatewayClient), pageSize: 500 });

/** What the service of REST APIs answers. */
export const REST_LISTS: readonly KindList[] = [
  {
    kind: DOMAIN,
    async *collect(context) {
      const pages = paginateGetDomainNames(config(context), {}, { abortSignal: context.signal });
      for await (const page of attemptedPages(context, DOMAIN, pages)) {
        const whole = await concurrently(page.items ?? [], (domain) => withMappings(context, domain));
        for (const domain of whole) {
          // Several private domains may bear one name.
          const id = [domain.domainName ?? [], domain.domainNameId ?? []].flat().join('/');
          yield item(DOMAIN, stored(domain), context.target, { id, tags: domain.tags ?? {} });
        }
      }
      context.finished(DOMAIN);
    },
  },
  {
    kind: LINK,
    async *collect(context) {
      const pages = paginateGetVpcLinks(config(context), {}, { abortSignal: context.signal });
      for await (const page of attemptedPages(context, LINK, pages)) {
        for (const link of page.items ?? []) {
          yield item(LINK, stored(link), context.target, { tags: link.tags ?? {} });
        }
      }
      context.finished(LINK);
    },
  },
];

async function withMappings(context: CollectorContext, domain: DomainName) {
  const { domainName, domainNameId } = domain;
  const asked = { domainName, ...(domainNameId === undefined ? {} : { domainNameId }) };
  const pages = await context.attempt(DOMAIN, `APIs behind ${domainName}`, () =>
    gather(paginateGetBasePathMappings(config(context), asked, { abortSignal: context.signal })),
  );
  return pages === undefined ? domain : { ...domain, basePathMappings: pages.flatMap((page) => page.items ?? []) };
}

import {
  ApiGatewayV2Client,
  type DomainName,
  GetApiMappingsCommand,
  GetDomainNamesCommand,
  GetVpcLinksCommand,
} from '@aws-sdk/client-apigatewayv2';
import type { CollectorContext } from '../contract.ts';
import { concurrently, gather } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, type KindList, tokenPages } from '../support/kind-lists.ts';

const DOMAIN = 'AWS::ApiGatewayV2::DomainName';
const LINK = 'AWS::ApiGatewayV2::VpcLink';

/** Size of a page; AWS wants it as text. */
const MaxResults = '100';

/** What the service of HTTP and WebSocket APIs answers; its domains also name REST APIs. */
export const HTTP_LISTS: readonly KindList[] = [
  {
    kind: DOMAIN,
    async *collect(context) {
      const client = context.client(ApiGatewayV2Client);
      const pages = tokenPages(
        (NextToken) =>
          client.send(new GetDomainNamesCommand({ NextToken, MaxResults }), { abortSignal: context.signal }),
        ({ NextToken }) => NextToken,
      );
      for await (const page of attemptedPages(context, DOMAIN, pages)) {
        const whole = await concurrently(page.Items ?? [], (domain) => withMappings(context, domain));
        for (const domain of whole) yield item(DOMAIN, stored(domain), context.target, { tags: domain.Tags ?? {} });
      }
      context.finished(DOMAIN);
    },
  },
  {
    kind: LINK,
    async *collect(context) {
      const client = context.client(ApiGatewayV2Client);
      const pages = tokenPages(
        (NextToken) => client.send(new GetVpcLinksCommand({ NextToken, MaxResults }), { abortSignal: context.signal }),
        ({ NextToken }) => NextToken,
      );
      for await (const page of attemptedPages(context, LINK, pages)) {
        for (const link of page.Items ?? []) {
          yield item(LINK, stored(link), context.target, { tags: link.Tags ?? {} });
        }
      }
      context.finished(LINK);
    },
  },
];

async function withMappings({ client, attempt, signal }: CollectorContext, domain: DomainName) {
  const { DomainName } = domain;
  const ask = (NextToken: string | undefined) =>
    client(ApiGatewayV2Client).send(new GetApiMappingsCommand({ DomainName, NextToken, MaxResults }), {
      abortSignal: signal,
    });
  const pages = await attempt(DOMAIN, `APIs behind ${DomainName}`, () =>
    gather(tokenPages(ask, ({ NextToken }) => NextToken)),
  );
  return pages === undefined ? domain : { ...domain, ApiMappings: pages.flatMap((page) => page.Items ?? []) };
}

import {
  GetIPSetCommand,
  GetRegexPatternSetCommand,
  ListIPSetsCommand,
  ListRegexPatternSetsCommand,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import { type Collected, type CollectorContext, defineCollector } from '../contract.ts';
import { concurrently } from '../support/concurrently.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages, tokenPages } from '../support/kind-lists.ts';
import { type WafScope, wafScopes } from '../support/waf-scopes.ts';

const IP_SET = 'AWS::WAFv2::IPSet';
const PATTERN_SET = 'AWS::WAFv2::RegexPatternSet';

/** The largest page these calls give. */
const PAGE_SIZE = 100;

/** The addresses and patterns that rules of web ACLs refer to. */
export const wafSets = defineCollector({
  id: 'waf-sets',
  sources: [
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_ListIPSets.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_GetIPSet.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_ListRegexPatternSets.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_GetRegexPatternSet.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [IP_SET, PATTERN_SET],
  permissions: ['wafv2:ListIPSets', 'wafv2:GetIPSet', 'wafv2:ListRegexPatternSets', 'wafv2:GetRegexPatternSet'],
  async *collect(context) {
    for (const scope of wafScopes(context.target.region)) yield* ipSetsOf(context, scope);
    context.finished(IP_SET);
    for (const scope of wafScopes(context.target.region)) yield* patternSetsOf(context, scope);
    context.finished(PATTERN_SET);
  },
});

async function* ipSetsOf(context: CollectorContext, Scope: WafScope): AsyncIterable<Collected> {
  const client = context.client(WAFV2Client);
  const options = { abortSignal: context.signal };
  const pages = tokenPages(
    (NextMarker) => client.send(new ListIPSetsCommand({ Scope, Limit: PAGE_SIZE, NextMarker }), options),
    (page) => page.NextMarker,
  );
  for await (const page of attemptedPages(context, IP_SET, pages)) {
    yield* await concurrently(page.IPSets ?? [], async (summary) => {
      const { Name, Id } = summary;
      const answer = await context.attempt(IP_SET, `IP set ${Name}`, () =>
        client.send(new GetIPSetCommand({ Name, Scope, Id }), options),
      );
      return item(IP_SET, stored({ ...(answer?.IPSet ?? summary), Scope }), context.target);
    });
  }
}

async function* patternSetsOf(context: CollectorContext, Scope: WafScope): AsyncIterable<Collected> {
  const client = context.client(WAFV2Client);
  const options = { abortSignal: context.signal };
  const pages = tokenPages(
    (NextMarker) => client.send(new ListRegexPatternSetsCommand({ Scope, Limit: PAGE_SIZE, NextMarker }), options),
    (page) => page.NextMarker,
  );
  for await (const page of attemptedPages(context, PATTERN_SET, pages)) {
    yield* await concurrently(page.RegexPatternSets ?? [], async (summary) => {
      const { Name, Id } = summary;
      const answer = await context.attempt(PATTERN_SET, `regex pattern set ${Name}`, () =>
        client.send(new GetRegexPatternSetCommand({ Name, Scope, Id }), options),
      );
      return item(PATTERN_SET, stored({ ...(answer?.RegexPatternSet ?? summary), Scope }), context.target);
    });
  }
}

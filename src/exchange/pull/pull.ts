import { canonicalJson, Fault } from '#kernel';
import { type AwsAccess, classifyAwsError, type HomeIdentity } from '#platform/aws';
import { type ReadItem, readRecord } from '../read/read-findings.ts';
import type { FoundFindings } from '../read/files.ts';
import { accessAnalyzerFindings } from './access-analyzer.ts';
import type { PullFilter, PullSource } from './contract.ts';
import { guardDutyFindings } from './guardduty.ts';
import { inspectorFindings } from './inspector.ts';
import { securityHub, securityHubV2 } from './security-hub.ts';

/** Every service findings are read from, by id. */
export const PULL_SOURCES: readonly PullSource[] = [
  accessAnalyzerFindings,
  guardDutyFindings,
  inspectorFindings,
  securityHub,
  securityHubV2,
];

export interface PullRequest {
  readonly aws: AwsAccess;
  readonly home: HomeIdentity;
  readonly sources: readonly PullSource[];
  readonly regions: readonly string[];
  readonly filter: PullFilter;
  readonly signal: AbortSignal;
}

/** Codes by which a service says that it is not switched on in a region: there is nothing to read, which is no failure. */
const NOT_IN_USE = /^(InvalidAccessException|ResourceNotFoundException|ENOTFOUND)$/;

/** The findings of each source in each region, one after the other: the services' limits are per account and region. */
export async function* pullFindings(request: PullRequest): AsyncGenerator<FoundFindings> {
  for (const source of request.sources) {
    for (const region of request.regions) {
      yield { name: `${source.id} ${region}`, items: itemsOf(source, region, request), isKnown: () => true };
    }
  }
}

async function* itemsOf(
  source: PullSource,
  region: string,
  { aws, home, filter, signal }: PullRequest,
): AsyncGenerator<readonly ReadItem[]> {
  const about = { accountId: home.accountId, region };
  let index = 0;
  const pages = source.pages({
    client: (constructor) => aws.client(constructor, home.accountId, region),
    filter,
    signal,
  });
  try {
    for await (const page of pages) {
      yield page.map((record): ReadItem => {
        index += 1;
        const text = canonicalJson(record);
        const at = { index, offset: 0 };
        return { ...at, ...readRecord({ value: JSON.parse(text), bytes: Buffer.from(text), place: '' }, about) };
      });
    }
  } catch (thrown) {
    signal.throwIfAborted();
    const { state, code, detail } = classifyAwsError(thrown);
    if (NOT_IN_USE.test(code)) return;
    throw new Fault(state === 'denied' ? 'denied' : 'unavailable', `${source.id} in ${region}: ${code}: ${detail}`, {
      mend: `allow ${source.permissions.join(', ')}, or leave the region out with \`--regions\``,
      cause: thrown,
    });
  }
}

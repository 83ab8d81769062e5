import { isWhollySeen } from '#analysis/exposure/findings';
import { doorGaps, type Exposure, type Network } from '#analysis/exposure/network';
import type { RuntimeReader, SeenHost, SnapshotReader } from '#estate/model';
import { type Contradiction, findContradictions } from '../contradictions/index.ts';
import { readAddresses } from '../topology/index.ts';

/** What the configuration says of the network. */
export interface Configured {
  readonly network: Network;
  readonly exposures: readonly Exposure[];
}

/** Traffic that the configuration does not explain, by the ARN of the machine. */
export type Traffic = ReadonlyMap<string, readonly Contradiction[]>;

/** Holds what was seen on the machines of all accounts, and what traces tell, against the configuration. */
export async function readTraffic(
  reader: SnapshotReader,
  runtime: RuntimeReader,
  { network, exposures }: Configured,
): Promise<Traffic> {
  const hosts = await reportingInstances(reader, runtime);
  if (hosts.length === 0) return new Map();
  // Behind doors that nobody looked at there may be a way: then that there is none proves nothing.
  const judged = doorGaps(network).length > 0 ? new Set<string>() : await whollySeen(reader, network, hosts);
  const ways = Map.groupBy(exposures, ({ resource }) => resource.arn);
  const byInstance = new Map(hosts.map(({ entity }) => [entity.slice(entity.lastIndexOf('/') + 1), entity]));
  const book = await readAddresses(reader);
  const { services } = await runtime.services();
  const found = findContradictions({
    configuredAt: reader.manifest.createdAt,
    isJudged: (arn) => judged.has(arn),
    reach: (arn) =>
      (ways.get(arn) ?? []).map(({ outcome, entrance, openings }) => ({
        outcome,
        isDirect: entrance.arn === arn,
        openings,
      })),
    isStranger: book.isStranger,
    hosts,
    services,
    placesOf: ({ places }) =>
      places.flatMap(({ hostId = '' }) => {
        const arn = byInstance.get(hostId);
        return arn === undefined ? [] : [arn];
      }),
  });
  return Map.groupBy(found, ({ resource }) => resource);
}

async function reportingInstances(reader: SnapshotReader, runtime: RuntimeReader): Promise<readonly SeenHost[]> {
  const hosts: SeenHost[] = [];
  for (const accountId of reader.accountIds()) {
    for (const { entity } of await runtime.hosts(accountId)) {
      const host = await runtime.host(entity);
      if (host !== undefined) hosts.push(host);
    }
  }
  return hosts;
}

async function whollySeen(
  reader: SnapshotReader,
  network: Network,
  hosts: readonly SeenHost[],
): Promise<ReadonlySet<string>> {
  const wanted = new Set(hosts.map(({ entity }) => entity));
  const seen = new Set<string>();
  for (const place of new Set(hosts.map(({ accountId, region }) => `${accountId} ${region}`))) {
    const [accountId = '', region = ''] = place.split(' ');
    const { items } = await reader.slice('AWS::EC2::Instance', accountId, region);
    for (const item of items) if (wanted.has(item.arn) && isWhollySeen(network, item)) seen.add(item.arn);
  }
  return seen;
}

import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Kind, SnapshotReader } from '#estate/model';
import { createSnapshotWriter, openSnapshot } from '#estate/snapshot';
import type { Instant } from '#kernel';
import {
  type GatherLimits,
  gatherSoftware,
  SOFTWARE_SOURCES,
  type SoftwareSource,
  type SoftwareSummary,
} from '#pipeline';
import type { AwsAccess } from '#platform/aws';
import { fixedClock } from '#platform/runtime';
import type { Store } from '#platform/store';
import { sha } from '../support/images.ts';
import { simulatedAccess } from '../support/simulated-aws-access.ts';
import {
  type SimulatedAws,
  type SimulatedOrganization,
  simulatedOrganization,
  startSimulatedAws,
} from '../support/simulated-aws.ts';
import type { SimulatedSoftware } from '../support/simulated/software.ts';
import { NOON } from '../support/snapshots.ts';

export const REGION = 'ap-northeast-1';

/** One resource of the snapshot. */
export interface Stated {
  readonly kind: Kind;
  readonly id: string;
  readonly arn: string;
  readonly accountId: string;
  readonly region?: string;
  readonly configuration: object;
}

export interface SimulatedEstate {
  readonly organization: SimulatedOrganization;
  readonly aws: SimulatedAws;
  readonly access: AwsAccess;
  readonly software: SimulatedSoftware;
  /** Blobs by digest, served at the addresses that ECR and Lambda give. */
  readonly blobs: Map<string, Buffer>;
  /** Digests of the blobs that were downloaded, in order. */
  readonly downloads: string[];
  gather(store: Store, stated: readonly Stated[], options?: GatherOptions): Promise<SoftwareSummary>;
  close(): Promise<void>;
}

export interface GatherOptions {
  readonly sources?: readonly SoftwareSource[];
  readonly limits?: Partial<GatherLimits>;
  readonly at?: Instant;
  readonly signal?: AbortSignal;
}

/** AWS with software behind it, and a server for the layers and zips that its buckets would hold. */
export async function simulatedEstate(): Promise<SimulatedEstate> {
  const blobs = new Map<string, Buffer>();
  const downloads: string[] = [];
  const files = createServer((request, response) => {
    const digest = decodeURIComponent((request.url ?? '').slice(1));
    downloads.push(digest);
    const blob = blobs.get(digest);
    response.writeHead(blob === undefined ? 404 : 200, { 'content-length': blob?.length ?? 0 }).end(blob);
  });
  files.listen(0, '127.0.0.1');
  await once(files, 'listening');
  const { port } = files.address() as AddressInfo;
  const software: SimulatedSoftware = {
    entries: new Map(),
    manifests: new Map(),
    functions: new Map(),
    layers: new Map(),
    urlOf: (digest) => `http://127.0.0.1:${port}/${encodeURIComponent(digest)}`,
  };
  const organization = { ...simulatedOrganization({ accounts: 2, usersPerAccount: 0, pageSize: 2 }), software };
  const aws = await startSimulatedAws(organization);
  const access = simulatedAccess(aws, organization);
  return {
    organization,
    aws,
    access,
    software,
    blobs,
    downloads,
    async gather(store, stated, { sources = SOFTWARE_SOURCES, limits = {}, at = NOON, signal } = {}) {
      return await gatherSoftware({
        store,
        access,
        reader: await snapshotOf(store, stated),
        clock: fixedClock(at),
        signal: signal ?? new AbortController().signal,
        sources,
        limits,
        privateHosts: ['127.0.0.1'],
      });
    },
    async close() {
      access.close();
      await aws.close();
      files.close();
    },
  };
}

let runs = 0;

async function snapshotOf(store: Store, stated: readonly Stated[]): Promise<SnapshotReader> {
  const writer = await createSnapshotWriter({
    store,
    runId: `run-${(runs += 1)}`,
    via: 'scan',
    clock: fixedClock(NOON),
  });
  const parts = Map.groupBy(stated, ({ accountId, region = REGION, kind }) => `${accountId} ${region} ${kind}`);
  for (const [place, items] of parts) {
    const [accountId = '', region = '', kind = ''] = place.split(' ');
    const provenance = { via: 'scan' as const, calls: [] };
    const part = writer.openPart({ accountId, region, kind: kind as Kind, provenance });
    for (const { id, arn, configuration } of items) {
      await part.add({ resourceId: id, resourceName: id, arn, tags: {}, configuration });
    }
    await part.close({ state: 'complete' }, NOON);
  }
  const { id } = await writer.finish(stated[0]?.accountId ?? '');
  return await openSnapshot(store, id);
}

/** Puts an image of these layers into the registry; answers its digest. */
export function pushImage({ software, blobs }: SimulatedEstate, layers: readonly Buffer[]): string {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const put = (bytes: Buffer) => {
    blobs.set(sha(bytes), bytes);
    return { digest: sha(bytes), size: bytes.length };
  };
  const config = json({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: layers.map(sha) } });
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: put(config),
    layers: layers.map((layer) => put(gzipSync(layer))),
  });
  const digest = sha(Buffer.from(manifest));
  software.manifests.set(digest, manifest);
  return digest;
}

/** Puts an index over images of several platforms into the registry; answers its digest. */
export function pushIndex({ software }: SimulatedEstate, images: Readonly<Record<string, string>>): string {
  const manifests = Object.entries(images).map(([architecture, digest]) => ({
    digest,
    size: 1,
    platform: { os: 'linux', architecture },
  }));
  const index = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests,
  });
  const digest = sha(Buffer.from(index));
  software.manifests.set(digest, index);
  return digest;
}

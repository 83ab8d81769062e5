import { IMAGE_DAYS } from '#analysis/vulnerability/findings';
import type { InventorySource, SnapshotReader } from '#estate/model';
import type { AwsAccess } from '#platform/aws';
import type { Clock } from '#platform/runtime';
import type { Store } from '#platform/store';
import type { OnProgress } from '../progress.ts';

/** What AWS is asked for the software of: instances by Systems Manager, images of ECR, functions of Lambda. */
export const SOFTWARE_SOURCES = ['ssm', 'images', 'functions'] as const;

export type SoftwareSource = (typeof SOFTWARE_SOURCES)[number];

/** Under which source an inventory is held. */
export const HELD_AS: Readonly<Record<SoftwareSource, InventorySource>> = {
  ssm: 'ssm',
  images: 'image',
  functions: 'function',
};

/** IAM actions by source: each reads. Those of images and functions read code, and are asked for only when wished. */
export const SOFTWARE_PERMISSIONS: Readonly<Record<SoftwareSource, readonly string[]>> = {
  ssm: ['ssm:ListInventoryEntries'],
  images: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
  functions: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'lambda:GetFunction', 'lambda:GetLayerVersion'],
};

/** Bounds of one run; what they leave over is counted, and its turn comes in the next run. */
export interface GatherLimits {
  /** Accounts asked at the same time. */
  readonly accounts: number;
  /** Resources of one account read at the same time. */
  readonly perAccount: number;
  /** Packages of code (images and functions) unpacked at the same time over all accounts: each may take a gigabyte. */
  readonly unpacking: number;
  /** Days since an image was pushed or pulled within which it is read though no task or function is seen to run it. */
  readonly imageDays: number;
  /** Images and functions downloaded in one run. */
  readonly packages: number;
  /** Bytes downloaded in one run. */
  readonly bytes: number;
  /** Bytes of one image or function, packed. */
  readonly packageBytes: number;
  /** Entries that Systems Manager gives of one instance. */
  readonly entries: number;
}

const GIB = 2 ** 30;

export const GATHER_LIMITS: GatherLimits = {
  accounts: 4,
  perAccount: 4,
  unpacking: 2,
  imageDays: IMAGE_DAYS,
  packages: 500,
  bytes: 100 * GIB,
  packageBytes: 10 * GIB,
  entries: 50_000,
};

export interface GatherRequest {
  readonly store: Store;
  readonly access: AwsAccess;
  /** The snapshot that says which instances, images and functions there are. */
  readonly reader: SnapshotReader;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly sources: readonly SoftwareSource[];
  readonly limits?: Partial<GatherLimits>;
  /** Hosts of one's own, for an emulator or an endpoint of S3 at a private address. */
  readonly privateHosts?: readonly string[];
  readonly onProgress?: OnProgress;
}

/** What happened to one resource. `read` and `confirmed` are good; `skipped` was not asked; `failed` gave no answer. */
export interface Gathered {
  readonly outcome: 'read' | 'confirmed' | 'skipped' | 'failed';
  /** Why it was skipped or failed: kebab case of ours, or AWS's error code. */
  readonly reason?: string;
  readonly detail?: string;
}

export interface NamedGap {
  readonly entity: string;
  readonly reason: string;
  readonly detail: string;
}

export interface SourceSummary {
  /** Resources whose software was read now. */
  readonly read: number;
  /** Resources whose software is known to be as it was. */
  readonly confirmed: number;
  /** Not asked, by reason: `not-in-use`, `no-inventory`, `left-for-next-run`, … */
  readonly skipped: Readonly<Record<string, number>>;
  /** No answer, by reason: `AccessDeniedException`, `too-large`, `unreadable`, … */
  readonly failed: Readonly<Record<string, number>>;
  /** The first that failed, by name; the rest is in the counts. */
  readonly first: readonly NamedGap[];
}

export interface SoftwareSummary {
  readonly sources: Readonly<Partial<Record<SoftwareSource, SourceSummary>>>;
  /** Resources that are no more, whose software was forgotten. */
  readonly released: number;
}

import type { Instant } from '#kernel';
import type { ConfigurationOf, Kind } from './kinds/index.ts';

/** Region of everything that belongs to an account as a whole (IAM, Organizations, Identity Center). */
export const GLOBAL_REGION = 'global';

/** The statuses AWS Config gives an item; collectors of ours write `OK`. */
export type ItemStatus =
  | 'OK'
  | 'ResourceDiscovered'
  | 'ResourceNotRecorded'
  | 'ResourceDeleted'
  | 'ResourceDeletedNotRecorded';

export interface Relationship {
  readonly resourceType: string;
  readonly resourceId: string;
  readonly relationshipName: string;
}

/**
 * One resource at one moment, in the envelope of an AWS Config configuration item.
 * `configuration` is what the AWS SDK v3 answered for it, with dates as ISO text and bytes as base64 text.
 * Format: https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationItem.html (read 2026-11-23)
 */
export interface ConfigurationItem<K extends Kind = Kind> {
  readonly accountId: string;
  readonly awsRegion: string;
  readonly resourceType: K;
  readonly resourceId: string;
  readonly resourceName?: string;
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly relationships?: readonly Relationship[];
  /** What AWS Config adds to some types; only imports of its files carry it. */
  readonly supplementaryConfiguration?: Readonly<Record<string, unknown>>;
  readonly configurationItemCaptureTime: Instant;
  readonly configurationItemStatus: ItemStatus;
  readonly configuration: ConfigurationOf<K>;
}

/** An item before the part it belongs to adds place and time. */
export type ItemBody<K extends Kind = Kind> = Omit<
  ConfigurationItem<K>,
  'accountId' | 'awsRegion' | 'resourceType' | 'configurationItemCaptureTime' | 'configurationItemStatus'
> & { readonly configurationItemStatus?: ItemStatus };

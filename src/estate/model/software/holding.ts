import type { Instant } from '#kernel';
import type { SoftwareInventory } from './inventory.ts';

/**
 * Who says what software a resource has, the surest first: the agent on the host sees what runs; an image or a function
 * package is read from its bytes; Systems Manager reports what package managers list; an SBOM says what somebody built.
 */
export const INVENTORY_SOURCES = ['agent', 'image', 'function', 'ssm', 'sbom'] as const;

export type InventorySource = (typeof INVENTORY_SOURCES)[number];

/** The inventory that a source holds of one resource. */
export interface SoftwareHolding {
  /** ARN of the resource, or `yagura:host:<id>` for a machine outside of AWS. */
  readonly entity: string;
  readonly source: InventorySource;
  /** Empty for a machine outside of AWS. */
  readonly accountId: string;
  /** `global` for what stands in no region. */
  readonly region: string;
  readonly resourceType: string;
  readonly name: string;
  /** Of the content: the same for every resource with the same software. */
  readonly digest: string;
  /** What the source answers the same inventory for, so that it is not asked twice: an image's digest, a capture time. */
  readonly revision: string;
  /** When the software was as it says. */
  readonly takenAt: Instant;
  /** When this was last confirmed by the source. */
  readonly confirmedAt: Instant;
}

/** What of an inventory is the same for all that have it: neither the moment nor whose it is. */
export type InventoryContent = Pick<SoftwareInventory, 'os' | 'packages' | 'problems' | 'readers'> & {
  readonly layers?: readonly string[];
  readonly baseLayers?: number;
};

/** Software as analyses see it. */
export interface SoftwareReader {
  /** What is held of an account's resources; of one resource by several sources, the surest first. */
  holdings(accountId: string): Promise<readonly SoftwareHolding[]>;
  /** The same object for the same digest while it is remembered. Fault `not-found`. */
  content(digest: string): Promise<InventoryContent>;
}

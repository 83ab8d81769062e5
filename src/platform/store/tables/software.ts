/** Inventories of software, once for their content: rows are never changed. */
export interface SoftwareInventoryTable {
  /** SHA-256 of the content as canonical JSON. */
  digest: string;
  packages: number;
  problems: number;
  os_id: string;
  os_version: string;
  /** The content: canonical JSON, zstd. */
  body: Uint8Array;
}

/** Which inventory a source holds of a resource. */
export interface SoftwareHoldingTable {
  entity: string;
  /** `agent`, `image`, `function`, `ssm`, `sbom`. */
  source: string;
  account_id: string;
  region: string;
  resource_type: string;
  name: string;
  /** Of the inventory's content. */
  digest: string;
  /** What the source answers the same inventory for. */
  revision: string;
  /** When the software was as the inventory says. */
  taken_at: string;
  /** When the source last said so. */
  confirmed_at: string;
}

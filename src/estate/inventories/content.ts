import { canonicalJson } from '#kernel';
import type { InventoryContent, SoftwareInventory } from '#estate/model';
import { sha256 } from '#platform/runtime';
import { type NewRow, packText, unpackText } from '#platform/store';

/** One inventory unpacked: a host with a million packages is no honest one. */
const MAX_BODY = 256 * 1024 * 1024;

/** What of an inventory is the same for all that have it. */
export function contentOf({ os, packages, problems, readers, target }: SoftwareInventory): InventoryContent {
  const { layers, baseLayers } = target;
  return {
    packages,
    problems,
    readers,
    ...(os === undefined ? {} : { os }),
    ...(layers === undefined ? {} : { layers }),
    ...(baseLayers === undefined ? {} : { baseLayers }),
  };
}

/** A row for a content, packed only when it is written. */
export function inventoryRow(content: InventoryContent): {
  readonly digest: string;
  readonly row: () => NewRow<'software_inventory'>;
} {
  const body = canonicalJson(content);
  const digest = sha256(body);
  const { os, packages, problems } = content;
  return {
    digest,
    row: () => ({
      digest,
      packages: packages.length,
      problems: problems.length,
      os_id: os?.id ?? '',
      os_version: os?.versionId ?? '',
      body: packText(body),
    }),
  };
}

/** Fault `store` when the row is damaged. */
export function readContent(digest: string, body: Uint8Array): InventoryContent {
  return JSON.parse(unpackText(body, `the software inventory ${digest}`, MAX_BODY)) as InventoryContent;
}

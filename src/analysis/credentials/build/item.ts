import type { ConfigurationItem, Kind, Slice } from '#estate/model';
import type { Oddity } from '../inventory.ts';

/** A text that says something; imported items may hold anything. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Leaves out items whose configuration is no object, and names them. */
export function readable<K extends Kind>(slice: Slice<K>, oddities: Oddity[]): Slice<K> {
  if (slice.items.every((item) => isReadable(item))) return slice;
  for (const item of slice.items) {
    if (isReadable(item)) continue;
    oddities.push({
      code: 'item-unreadable',
      subject: item.resourceId,
      detail: `${item.resourceType} without configuration`,
    });
  }
  return { ...slice, items: slice.items.filter((item) => isReadable(item)) };
}

function isReadable(item: ConfigurationItem): boolean {
  const configuration: unknown = item.configuration;
  return typeof configuration === 'object' && configuration !== null;
}

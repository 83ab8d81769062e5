import type { CollectionPreferencesProps } from '@cloudscape-design/components/collection-preferences';
import { useState } from 'react';
import { readSetting, writeSetting } from '../app/setting.ts';

export const PAGE_SIZES = [20, 50, 100, 200] as const;

interface TablePreferences {
  readonly pageSize: number;
  readonly wrapLines: boolean;
  readonly contentDisplay: readonly { readonly id: string; readonly visible: boolean }[];
}

/** Preferences of one table, kept in this browser under its name. Columns that are new since then appear at the end. */
export function usePreferences(name: string, defaults: TablePreferences) {
  const [preferences, setPreferences] = useState(() => readPreferences(name, defaults));
  const keep = (chosen: CollectionPreferencesProps.Preferences) => {
    const next = merge(chosen, defaults);
    writeSetting(`table.${name}`, JSON.stringify(next));
    setPreferences(next);
  };
  return [preferences, keep] as const;
}

function readPreferences(name: string, defaults: TablePreferences): TablePreferences {
  try {
    const stored: unknown = JSON.parse(readSetting(`table.${name}`) ?? 'null');
    return typeof stored === 'object' && stored !== null ? merge(stored, defaults) : defaults;
  } catch {
    return defaults;
  }
}

function merge(stored: CollectionPreferencesProps.Preferences, defaults: TablePreferences): TablePreferences {
  const known = new Map(defaults.contentDisplay.map((column) => [column.id, column]));
  const chosen = (Array.isArray(stored.contentDisplay) ? stored.contentDisplay : [])
    .filter((column) => known.has(column.id))
    .map((column) => ({ id: column.id, visible: column.visible }));
  const rest = defaults.contentDisplay.filter(({ id }) => !chosen.some((column) => column.id === id));
  return {
    pageSize: PAGE_SIZES.find((size) => size === stored.pageSize) ?? defaults.pageSize,
    wrapLines: stored.wrapLines ?? defaults.wrapLines,
    contentDisplay: [...chosen, ...rest],
  };
}

import { foundation } from './0001-foundation.ts';
import { findingsList } from './0002-findings-list.ts';
import { findingsSearch } from './0003-findings-search.ts';
import { operations } from './0004-operations.ts';
import { knowledge } from './0005-knowledge.ts';
import { exposures } from './0006-exposures.ts';
import { advisories } from './0007-advisories.ts';
import { software } from './0008-software.ts';
import type { Migration } from './definition.ts';

/** Every step, in the order of application. */
export const MIGRATIONS: readonly Migration[] = [
  foundation,
  findingsList,
  findingsSearch,
  operations,
  knowledge,
  exposures,
  advisories,
  software,
];

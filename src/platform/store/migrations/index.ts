import { foundation } from './0001-foundation.ts';
import { findingsList } from './0002-findings-list.ts';
import { findingsSearch } from './0003-findings-search.ts';
import { operations } from './0004-operations.ts';
import { knowledge } from './0005-knowledge.ts';
import { exposures } from './0006-exposures.ts';
import { advisories } from './0007-advisories.ts';
import { software } from './0008-software.ts';
import { hosts } from './0009-hosts.ts';
import { traces } from './0010-traces.ts';
import { statements } from './0011-statements.ts';
import { changes } from './0012-changes.ts';
import { vulnerable } from './0013-vulnerable.ts';
import { risk } from './0014-risk.ts';
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
  hosts,
  traces,
  statements,
  changes,
  vulnerable,
  risk,
];

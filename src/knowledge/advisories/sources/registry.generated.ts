// Written by `npm run gen` from the folders beside it.
import type { AdvisorySource } from '../contract.ts';
import { alas } from './alas/leaf.ts';
import { alpine } from './alpine/leaf.ts';
import { debian } from './debian/leaf.ts';
import { epss } from './epss/leaf.ts';
import { kev } from './kev/leaf.ts';
import { osv } from './osv/leaf.ts';
import { redhat } from './redhat/leaf.ts';
import { redhatCsaf } from './redhat-csaf/leaf.ts';
import { ssvc } from './ssvc/leaf.ts';
import { ubuntu } from './ubuntu/leaf.ts';

/** Every advisory source, by id. */
export const ADVISORY_SOURCES = [
  alas,
  alpine,
  debian,
  epss,
  kev,
  osv,
  redhat,
  redhatCsaf,
  ssvc,
  ubuntu,
] as const satisfies readonly AdvisorySource[];

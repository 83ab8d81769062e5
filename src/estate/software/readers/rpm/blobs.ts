import type { ProblemList } from '../support/problems.ts';
import { bdbBlobs, isBdb } from './bdb.ts';
import { isNdb, ndbBlobs } from './ndb.ts';
import { isSqlite, sqliteBlobs } from './sqlite/blobs.ts';

/** The headers in a database, by what it is and not by its name: a rebuilt one may keep the old name. */
export function rpmBlobs(
  content: Uint8Array,
  log: Uint8Array | undefined,
  problems: ProblemList,
): Iterable<Uint8Array> | undefined {
  if (isSqlite(content)) return sqliteBlobs(content, log, problems);
  if (isNdb(content)) return ndbBlobs(content, problems);
  return isBdb(content) ? bdbBlobs(content, problems) : undefined;
}

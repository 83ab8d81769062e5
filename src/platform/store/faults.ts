import { Fault, type FaultCode } from '#kernel';

interface Mapping {
  readonly code: FaultCode;
  readonly what: string;
  readonly mend: string;
}

const FULL: Mapping = {
  code: 'exhausted',
  what: 'the disk of the store is full',
  mend: 'free space on the disk that holds the store, then run again; what was acknowledged before is kept',
};
const CORRUPT: Mapping = {
  code: 'store',
  what: 'the store is damaged',
  mend: 'move the file away and restore the last backup, or start an empty store and run a scan',
};
const LOCKED: Mapping = {
  code: 'busy',
  what: 'another process keeps the store locked',
  mend: 'wait until the other Yagura process has ended, or end it, then run again',
};
const REFUSED: Mapping = {
  code: 'denied',
  what: 'the store may not be read or written',
  mend: 'give this user read and write permission on the store and on the folder it stands in',
};
const READING: Mapping = {
  code: 'unavailable',
  what: 'the disk of the store fails',
  mend: 'check the disk and its mount, then run again',
};

/** SQLite primary result codes: https://www.sqlite.org/rescode.html (read 2026-11-23). */
const SQLITE: Readonly<Record<number, Mapping>> = {
  3: REFUSED,
  5: LOCKED,
  6: LOCKED,
  8: REFUSED,
  10: READING,
  11: CORRUPT,
  13: FULL,
  14: { ...REFUSED, what: 'the store cannot be opened' },
  23: REFUSED,
  26: {
    code: 'store',
    what: 'the file is not a store of Yagura',
    mend: 'give another path with --store, or move the file away so that a new store can be made',
  },
};

const AUTH: Mapping = {
  code: 'denied',
  what: 'PostgreSQL refuses this user',
  mend: 'check user, password, database and pg_hba.conf; the user must own the database or its schema',
};
const DOWN: Mapping = {
  code: 'unavailable',
  what: 'PostgreSQL does not answer',
  mend: 'check host, port and that the server runs, then run again',
};

/** SQLSTATE codes and classes: https://www.postgresql.org/docs/15/errcodes-appendix.html (read 2026-11-23). */
const POSTGRES: Readonly<Record<string, Mapping>> = {
  '28': AUTH,
  '42501': AUTH,
  '3D000': { ...AUTH, code: 'not-found', what: 'PostgreSQL has no such database', mend: 'create the database first' },
  '08': DOWN,
  '57P': DOWN,
  '53100': FULL,
  '53200': { ...FULL, what: 'PostgreSQL is out of memory', mend: 'give the server more memory, then run again' },
  '53300': { ...LOCKED, what: 'PostgreSQL has no connection left', mend: 'raise max_connections or end other clients' },
  '40001': LOCKED,
  '40P01': LOCKED,
  '55P03': LOCKED,
  XX001: CORRUPT,
  XX002: CORRUPT,
};

/** Node's system error codes for files and sockets. */
const SYSTEM: Readonly<Record<string, Mapping>> = {
  EACCES: REFUSED,
  EPERM: REFUSED,
  EROFS: REFUSED,
  ENOTDIR: { ...REFUSED, code: 'store', what: 'a part of the path is a file', mend: 'give another path with --store' },
  EISDIR: { ...REFUSED, code: 'store', what: 'the path is a folder', mend: 'give the path of a file with --store' },
  EEXIST: { ...REFUSED, code: 'store', what: 'the folder is a file', mend: 'give another path with --store' },
  ENOSPC: FULL,
  EDQUOT: FULL,
  ECONNREFUSED: DOWN,
  ECONNRESET: DOWN,
  EPIPE: DOWN,
  ENOTFOUND: DOWN,
  EAI_AGAIN: DOWN,
  EHOSTUNREACH: DOWN,
  ENETUNREACH: DOWN,
  ETIMEDOUT: DOWN,
  ENOENT: DOWN,
};

/** What an engine, the file system or a socket threw, as a Fault that names the store. The one place that does it. */
export function storeFault(thrown: unknown, where: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const mapping = mappingOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (!mapping) {
    return new Fault('internal', `the store ${where} refused a statement: ${message}`, {
      mend: 'run again with --log-level debug and report the output as a bug',
      cause: thrown,
    });
  }
  return new Fault(mapping.code, `${mapping.what} (${where}): ${message}`, { mend: mapping.mend, cause: thrown });
}

function mappingOf(thrown: unknown): Mapping | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const { code, errcode, errors, message } = thrown as {
    code?: unknown;
    errcode?: unknown;
    errors?: unknown;
    message?: unknown;
  };
  if (typeof errcode === 'number') return SQLITE[errcode & 0xff];
  if (typeof code === 'string') {
    return SYSTEM[code] ?? POSTGRES[code] ?? POSTGRES[code.slice(0, 3)] ?? POSTGRES[code.slice(0, 2)];
  }
  // Several addresses of one host were tried: Node throws an AggregateError.
  if (Array.isArray(errors) && errors.length > 0) return mappingOf(errors[0]);
  // pg gives no code when the server goes away, does not answer in time or speaks no TLS.
  if (typeof message === 'string' && /connection terminated|timeout|does not support SSL/i.test(message)) return DOWN;
  // SCRAM without a password is refused by the client itself.
  if (typeof message === 'string' && /password/i.test(message)) return AUTH;
  return undefined;
}

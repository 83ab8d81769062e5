import { Fault, type FaultCode } from '#kernel';

const MENDS: Readonly<Record<string, { readonly code: FaultCode; readonly what: string; readonly mend: string }>> = {
  ENOENT: { code: 'not-found', what: 'does not exist', mend: 'check the path; it is relative to the current folder' },
  ENOTDIR: { code: 'not-found', what: 'does not exist', mend: 'check the path: a part of it is a file' },
  EISDIR: { code: 'bad-input', what: 'is a folder', mend: 'give the path of a file' },
  EACCES: { code: 'denied', what: 'may not be read', mend: 'give this user read permission on it' },
  EPERM: { code: 'denied', what: 'may not be read', mend: 'give this user read permission on it' },
  ELOOP: { code: 'bad-input', what: 'is a circle of symbolic links', mend: 'give the real path' },
};

/** What the file system threw, as a Fault that names the path. */
export function fileFault(thrown: unknown, path: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const { code = '', message = String(thrown) } = thrown as { code?: string; message?: string };
  const known = MENDS[code];
  return known
    ? new Fault(known.code, `${path} ${known.what}`, { mend: known.mend, cause: thrown })
    : new Fault('unavailable', `${path} cannot be read: ${message}`, {
        mend: 'check the disk and its mount, then run again',
        cause: thrown,
      });
}

/**
 * Why nothing was seen: `gone` (no such file or process, any more), `denied`, `other` (not of the kind looked for, a
 * circle of links, a broken disk).
 */
export type Absence = 'gone' | 'denied' | 'other';

interface Seen<T> {
  readonly value: T;
  /** Whether there was more than the limit let through. */
  readonly isCut: boolean;
  readonly absent?: undefined;
}

interface Unseen {
  readonly value?: undefined;
  readonly isCut?: undefined;
  readonly absent: Absence;
}

/** The answer of a look at the machine. A look never throws: processes end and files are denied all the time. */
export type Look<T> = Seen<T> | Unseen;

const ABSENCES: Readonly<Record<string, Absence>> = {
  ENOENT: 'gone',
  ESRCH: 'gone',
  ENOTDIR: 'gone',
  EACCES: 'denied',
  EPERM: 'denied',
};

/** Runs a look at the machine and turns what the system throws into an absence. */
export function look<T>(work: () => Look<T>): Look<T> {
  try {
    return work();
  } catch (thrown) {
    return { absent: ABSENCES[(thrown as { code?: string }).code ?? ''] ?? 'other' };
  }
}

export function seen<T>(value: T, isCut = false): Look<T> {
  return { value, isCut };
}

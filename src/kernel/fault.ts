/**
 * The closed set of ways in which Yagura can fail, each with the process exit code it ends a command with.
 * 0 is success, 2 is reserved for `--fail-on` (the run worked, findings reached the threshold).
 */
export const FAULT_EXIT_CODES = {
  /** Our own mistake: a broken invariant. */
  internal: 1,
  /** Wrong flags, wrong configuration, wrong policy file. */
  usage: 3,
  /** Input that cannot be read as what it claims to be. */
  'bad-input': 4,
  /** Nothing of that name exists. */
  'not-found': 5,
  /** AWS, the store or the file system said no. */
  denied: 6,
  /** A peer did not answer, answered nonsense or throttled until the retries ran out. */
  unavailable: 7,
  /** The store cannot be opened, is corrupted or is of another version. */
  store: 8,
  /** Another process holds the port, the lease or the file. */
  busy: 9,
  /** Disk, memory or a limit of ours ran out. */
  exhausted: 10,
  /** The person in front of it, or a signal, stopped the work. */
  interrupted: 130,
} as const;

export type FaultCode = keyof typeof FAULT_EXIT_CODES;

export interface FaultInit {
  /** What mends it, as one imperative sentence a stranger can follow. */
  readonly mend: string;
  readonly cause?: unknown;
  /** Facts for logs and `--json`; never secrets. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * The one error class. `message` says what happened and where; `mend` says what to do about it.
 * Anything thrown across a module border is a Fault, so that every border can print it and exit with its code.
 */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly mend: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: FaultCode, message: string, init: FaultInit) {
    super(message, init.cause === undefined ? undefined : { cause: init.cause });
    this.name = 'Fault';
    this.code = code;
    this.mend = init.mend;
    this.details = init.details ?? {};
  }

  get exitCode(): number {
    return FAULT_EXIT_CODES[this.code];
  }
}

/** Wraps whatever was thrown into a Fault; a Fault passes through unchanged. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Fault('internal', `unexpected failure: ${message}`, {
    mend: 'run again with --log-level debug and report the output as a bug',
    cause: thrown,
  });
}

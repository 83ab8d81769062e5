/** Agents a store knows at most, revoked ones too. */
export const MOST_AGENTS = 100_000;

/** Uses and hours of one enrolment secret at most. */
export const MOST_USES = 10_000;
export const MOST_HOURS = 24 * 31;

/** Enrolment secrets that can be used at the same time. */
export const MOST_SECRETS = 1_000;

/** Days of silence after which a machine and its agent are forgotten; no secret lasts longer. */
export const SILENT_DAYS = 31;

/** Minutes within which a challenge is answered. */
export const CHALLENGE_MINUTES = 2;

/** Tokens of one agent at the same time: it needs one, and the next before that ends. */
export const TOKENS_EACH = 4;

/** Reports of one agent in a minute: what waited while the server was away comes one a second. */
export const REPORTS_PER_MINUTE = 90;

/** Reports that are unpacked and read at the same time, and those that wait for it. */
export const READ_AT_ONCE = 2;
export const MOST_WAITING = 50;

/** Seconds until the next report: of a server that has nothing else to do, so that agents choose; of a busy one. */
export const NEXT_SECONDS = { least: 1, busy: 120, most: 900 } as const;

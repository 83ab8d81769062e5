import { type Logger, pino } from 'pino';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Names whose values never reach a log, wherever they stand in the logged object (three levels deep). */
const SECRET_NAMES = [
  'secretAccessKey',
  'SecretAccessKey',
  'sessionToken',
  'SessionToken',
  'password',
  'token',
  'cookie',
  'authorization',
  'externalId',
  'databaseUrl',
];

/** JSON lines on standard error, so that standard output stays the command's answer. */
export function createLogger(level: LogLevel): Logger {
  const paths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  return pino({ level, base: null, redact: { paths, censor: '[secret]' } }, pino.destination({ fd: 2, sync: true }));
}

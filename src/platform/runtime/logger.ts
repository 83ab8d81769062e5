import { type Logger, pino } from 'pino';
import type { LogLevel } from './log-level.ts';

export type { Logger } from 'pino';

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

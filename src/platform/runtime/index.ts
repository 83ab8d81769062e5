export * from './clock.ts';
export * from './digest.ts';
export * from './log-level.ts';
export * from './logger.ts';
export * from './secrets.ts';
export * from './token.ts';

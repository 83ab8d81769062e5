export * from './hardening.ts';
export * from './identity.ts';
export * from './loaded.ts';
export * from './process.ts';
export * from './report.ts';
export * from './restart.ts';
export * from './sockets.ts';

export type { Environment, ServeInit, WatchServeInit } from './environment.ts';
export { COMMANDS } from './command-table.ts';
export { buildProgram } from './program.ts';
export { runCli } from './run.ts';

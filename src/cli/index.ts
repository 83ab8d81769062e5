export type { Environment, ServeInit } from './environment.ts';
export { COMMANDS } from './command-table.ts';
export { buildProgram } from './program.ts';
export { runCli } from './run.ts';

export { REPORT_BYTES, WIRE_FORMAT } from '#estate/agents/wire';
export { type AgentDesk, createAgentDesk, type NotTaken } from './desk.ts';
export { MOST_HOURS, MOST_USES } from './limits.ts';
export type { Doubt } from './place.ts';
export { revokeAgent } from './revoke.ts';
export { expectsAgents, makeEnrolmentSecret, type NewSecret } from './secrets.ts';

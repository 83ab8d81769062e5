export { runAgent } from './run-agent.ts';
export { sayIn } from './say.ts';
export { type AgentSettings, agentSettings, type AgentWorld } from './settings.ts';

import type { AgentList } from '#api/contract';
import { makeEnrolmentSecret, revokeAgent } from '#pipeline';
import { listAgents } from '#queries';
import { actorOf } from '../actor.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson, printTable } from '../output/print.ts';
import { AGENT_TEXTS as TEXTS } from '../texts/agents.ts';

export const runAgentEnrol: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const { enrolUses: uses, enrolHours: hours, account } = config;
    const madeBy = actorOf(context).name;
    const made = await makeEnrolmentSecret(store, environment.clock, { uses, hours, account, madeBy });
    const server = config.baseUrl ?? `http://${config.host}:${config.port}`;
    const command = `YAGURA_ENROL=${made.secret} yagura agent --server ${server} --enrol-secret env:YAGURA_ENROL`;
    if (config.json) {
      printJson(context, { ...made, uses, ...(account === undefined ? {} : { account }), command });
      return 0;
    }
    const tell = (text: string) => environment.err(`${text}\n`);
    tell(say(context, TEXTS.secretOnce, { uses, until: made.expiresAt }));
    tell(account === undefined ? say(context, TEXTS.anyInstance) : say(context, TEXTS.onlyAccount, { account }));
    tell(say(context, TEXTS.onMachine));
    environment.out(`${command}\n`);
    return 0;
  });

export const runAgentList: CommandRun = (context) =>
  withStore(context, async (store) => {
    const list = await listAgents(store, { limit: context.config.limit, skip: 0 });
    if (context.config.json) printJson(context, list);
    else printAgents(context, list);
    return 0;
  });

export const runAgentRevoke: CommandRun = (context, [agent = '']) =>
  withStore(context, async (store) => {
    const { hosts } = await revokeAgent(store, context.environment.clock, agent);
    if (context.config.json) printJson(context, { agent, hosts });
    else printLine(context, say(context, TEXTS.revoked, { agent, count: hosts }));
    return 0;
  });

function printAgents(context: CommandContext, { items, total }: AgentList): void {
  if (items.length === 0) printLine(context, say(context, TEXTS.noAgents));
  else {
    printTable(
      context,
      [
        { title: say(context, TEXTS.agent), value: ({ id }) => id },
        { title: say(context, TEXTS.host), value: ({ name }) => name, shrink: true },
        { title: context.texts.column.account, value: ({ accountId }) => accountId },
        { title: say(context, TEXTS.enrolled), value: ({ enrolledAt }) => enrolledAt },
        { title: say(context, TEXTS.state), value: (agent) => say(context, TEXTS[stateOf(agent)]) },
        { title: say(context, TEXTS.speaksFor), value: ({ entity = '' }) => entity, shrink: true },
      ],
      items,
    );
  }
  if (total > items.length) printLine(context, say(context, TEXTS.moreHosts, { count: total - items.length }));
}

function stateOf({ revokedAt, entity }: AgentList['items'][number]): 'isRevoked' | 'neverReported' | 'reports' {
  if (revokedAt !== undefined) return 'isRevoked';
  return entity === undefined ? 'neverReported' : 'reports';
}

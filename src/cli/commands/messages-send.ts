import { Fault, fillTemplate } from '#kernel';
import { accountsNow, keyChangeNotices, messageFixTexts, readKeyEvent, toMessage } from '#queries';
import { deliverDue, enqueue, findRoute, planDue, retryMessage, tryRoute } from '#response/notify';
import type { CommandRun } from '../command.ts';
import { holderOf } from '../holder.ts';
import { readPolicy } from '../load-policy.ts';
import { messagingPorts } from '../messaging.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';

/** Exit code when something could not be handed over. */
const NOT_ALL = 2;

export const runMessagesSend: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, texts } = context;
    const { messages } = await readPolicy(context);
    const { clock, signal } = environment;
    const ports = await messagingPorts(context);
    try {
      await planDue(store, {
        messages,
        now: clock.now(),
        account: await accountsNow(store),
        fixTexts: messageFixTexts,
      });
      const { clock: _clock, ...holder } = holderOf(environment);
      const options = { store, clock, messages, ports, holder, signal, consoleUrl: config.baseUrl };
      const report = await deliverDue(options);
      if (report.busy !== undefined) {
        throw new Fault('busy', report.busy, { mend: 'it sends what is due; look again with `yagura messages ls`' });
      }
      if (config.json) printJson(context, report);
      else environment.out(`${fillTemplate(texts.messages.report, { ...report })}\n`);
      return report.failed + report.dead > 0 ? NOT_ALL : 0;
    } finally {
      ports.close();
    }
  });

export const runMessagesTest: CommandRun = async (context, [id = '']) => {
  const { environment, texts } = context;
  const { messages } = await readPolicy(context);
  const ports = await messagingPorts(context);
  try {
    const result = await tryRoute(findRoute(messages, id), ports, environment.clock.now());
    if (result.state === 'sent') {
      environment.out(`${fillTemplate(texts.messages.testSent, { route: id })}\n`);
      return 0;
    }
    throw new Fault('unavailable', `the route \`${id}\` did not take the message: ${result.error}`, {
      mend: 'check the settings of the route, its secrets and its permissions',
    });
  } finally {
    ports.close();
  }
};

export const runMessagesRetry: CommandRun = (context, [id = '']) =>
  withStore(context, async (store) => {
    const { config, environment, texts } = context;
    const row = await retryMessage(store, id, environment.clock.now());
    if (config.json) printJson(context, toMessage(row));
    else environment.out(`${fillTemplate(texts.messages.retried, { id: row.id })}\n`);
    return 0;
  });

export const runMessagesKeyEvent: CommandRun = (context, [path = '']) =>
  withStore(context, async (store) => {
    const { environment, texts } = context;
    const policy = await readPolicy(context);
    const text = await environment.readTextFile(path);
    if (text === undefined) throw new Fault('not-found', `the file ${path} does not exist`, { mend: 'check the path' });
    const notices = await keyChangeNotices(store, readKeyEvent(text, path), policy);
    const account = await accountsNow(store);
    const now = environment.clock.now();
    const count = await enqueue(store.db, notices, { messages: policy.messages, now, account });
    environment.out(`${fillTemplate(texts.messages.queued, { notices: notices.length, count })}\n`);
    return 0;
  });

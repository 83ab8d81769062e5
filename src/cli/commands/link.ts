import { fillTemplate } from '#kernel';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';

export const runLink: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, texts } = context;
    const { role, subject } = config;
    const baseUrl = config.baseUrl ?? `http://${config.host}:${config.port}`;
    const { url, expiresAt } = await environment.signInLink(store, { role, subject, baseUrl });
    environment.err(`${fillTemplate(texts.link, { subject, role, until: expiresAt })}\n`);
    environment.out(`${url}\n`);
    return 0;
  });

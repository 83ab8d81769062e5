import { vulnerabilityDossier } from '#queries';
import type { CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';
import { printDossier } from '../output/vulnerability-dossier.ts';

export const runCve: CommandRun = (context, [name = '']) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const dossier = await vulnerabilityDossier(store, { name, limit: config.limit, asOf: environment.clock.now() });
    if (config.json) printJson(context, dossier);
    else printDossier(context, dossier);
    return 0;
  });

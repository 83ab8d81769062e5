import { DRILL_HOP_TEXTS } from '#casework';
import { fillTemplate, type Language, type Severity } from '#kernel';
import { beginDrill, type DrillRequest, endDrills } from '#pipeline';
import type { Store } from '#platform/store';
import { getDrill, listDrills } from '#queries';
import type { Drill, DrillHop } from '#api/contract';
import { actorOf } from '../actor.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { holderOf } from '../holder.ts';
import { readPolicy } from '../load-policy.ts';
import { withStore } from '../open-store.ts';
import { printJson, printTable } from '../output/print.ts';
import { SEVERITY_STYLES } from '../output/styles.ts';
import { terminalText } from '../output/terminal-text.ts';
import { DRILL_COMMAND_TEXTS } from '../texts/drills.ts';

/** Exit code when a drill was missed, for whoever watches the drills from outside. */
const MISSED = 2;

export const runDrillStart: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, lang } = context;
    const { name } = actorOf(context);
    const wish = { by: name, severity: config.severity as Severity, owner: config.owner, hours: config.hours };
    const row = await beginDrill(await requestOf(context, store), wish);
    const drill = await getDrill(store, row.id);
    if (config.json) {
      printJson(context, drill);
      return 0;
    }
    const { id, owner, deadline, hops } = drill;
    environment.out(
      `${fillTemplate(DRILL_COMMAND_TEXTS.started[lang], { id, owner: terminalText(owner), deadline })}\n`,
    );
    const count = hops.filter(({ hop }) => hop === 'queued').length;
    const told =
      count === 0 ? DRILL_COMMAND_TEXTS.noRoute[lang] : fillTemplate(DRILL_COMMAND_TEXTS.messages[lang], { count });
    environment.err(`${told}\n`);
    return 0;
  });

export const runDrillList: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, environment, lang, texts } = context;
    if (!config.sample) await endDrills(await requestOf(context, store));
    const list = await listDrills(store);
    const { total, acknowledged, missed } = list;
    if (config.json) printJson(context, list);
    else if (list.items.length === 0) environment.out(`${DRILL_COMMAND_TEXTS.none[lang]}\n`);
    else {
      printTable(
        context,
        [
          { title: DRILL_COMMAND_TEXTS.startedAt[lang], value: (row: Drill) => row.startedAt.slice(0, 16) },
          { title: DRILL_COMMAND_TEXTS.state[lang], value: (row) => DRILL_COMMAND_TEXTS[row.state][lang] },
          {
            title: texts.column.severity,
            value: (row) => texts.severity[row.severity],
            style: (row) => SEVERITY_STYLES[row.severity],
          },
          { title: texts.column.owner, value: (row) => row.owner, shrink: true },
          { title: DRILL_COMMAND_TEXTS.answer[lang], value: (row) => secondsText(row.secondsToAnswer, lang) },
          { title: DRILL_COMMAND_TEXTS.by[lang], value: (row) => row.endedBy ?? '', shrink: true },
          { title: texts.column.id, value: (row) => row.id },
        ],
        list.items,
      );
      environment.err(`${fillTemplate(DRILL_COMMAND_TEXTS.summary[lang], { total, acknowledged, missed })}\n`);
    }
    return list.items.some(({ state }) => state === 'missed') && config.failOnMissed ? MISSED : 0;
  });

export const runDrillShow: CommandRun = (context, [id = '']) =>
  withStore(context, async (store) => {
    const { config, lang } = context;
    if (!config.sample) await endDrills(await requestOf(context, store));
    const drill = await getDrill(store, id);
    if (config.json) {
      printJson(context, drill);
      return 0;
    }
    printTable(
      context,
      [
        { title: DRILL_COMMAND_TEXTS.hop[lang], value: (row: DrillHop) => hopText(row.hop, lang) },
        { title: DRILL_COMMAND_TEXTS.startedAt[lang], value: (row) => row.at },
        { title: DRILL_COMMAND_TEXTS.after[lang], value: (row) => secondsText(row.seconds, lang), align: 'right' },
        { title: '', value: (row) => row.detail, shrink: true },
      ],
      drill.hops,
    );
    return 0;
  });

async function requestOf(context: CommandContext, store: Store): Promise<DrillRequest> {
  const { environment } = context;
  return { store, clock: environment.clock, holder: holderOf(environment), policy: await readPolicy(context) };
}

function hopText(hop: string, lang: Language): string {
  const [name = '', channel] = hop.split(':');
  const words = Object.hasOwn(DRILL_HOP_TEXTS, name)
    ? DRILL_HOP_TEXTS[name as keyof typeof DRILL_HOP_TEXTS][lang]
    : name;
  return channel === undefined ? words : `${words} (${channel})`;
}

function secondsText(seconds: number | undefined, lang: Language): string {
  return seconds === undefined ? '' : fillTemplate(DRILL_COMMAND_TEXTS.seconds[lang], { seconds });
}

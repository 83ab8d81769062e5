import { type CaseChange, changeCases, type SeenCase, type Side, type Stage } from '#casework';
import { fillTemplate, Fault, instant, parseInstant } from '#kernel';
import { chosenCases, findFindingId, resolveFindingsFilter } from '#queries';
import type { Store } from '#platform/store';
import { actorOf } from '../actor.ts';
import type { CommandContext, CommandRun } from '../command.ts';
import { readFilter } from '../filter.ts';
import { withStore } from '../open-store.ts';
import { printJson } from '../output/print.ts';
import { terminalText } from '../output/terminal-text.ts';
import { CASEWORK_TEXTS } from '../texts/casework.ts';

/** Exit code when some findings were refused: the rest is done. */
const SOME_REFUSED = 2;

export const runTriage: CommandRun = (context, ids) => changeAll(context, ids, triageOf(context));

export const runAssign: CommandRun = (context, ids) => {
  const { to, note } = context.config;
  if (to === undefined) throw usage('nobody is named', 'say who works on it with `--to <name>`');
  return changeAll(context, ids, [{ kind: 'assign', to: to === 'nobody' ? '' : to, note }]);
};

export const runComment: CommandRun = (context, ids) =>
  changeAll(context, ids, [{ kind: 'comment', note: context.config.note ?? '' }]);

/** What the flags of `triage` ask for, in the order in which it is done. */
function triageOf({ config }: CommandContext): CaseChange[] {
  const { stage, side, snooze, note } = config;
  const changes: CaseChange[] = [
    ...(stage === undefined ? [] : [{ kind: 'stage', to: stage as Stage, note } as const]),
    ...(side === undefined ? [] : [{ kind: 'hand-over', to: side as Side, note: note ?? '' } as const]),
    ...(snooze === undefined ? [] : [{ kind: 'snooze', until: snoozeEnd(snooze), note } as const]),
  ];
  if (changes.length > 0) return changes;
  throw usage('nothing is to be changed', 'give `--stage`, `--side` or `--snooze`');
}

function snoozeEnd(text: string) {
  if (text === 'off') return null;
  const until = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseInstant(`${text}T00:00:00Z`) : parseInstant(text);
  if (until !== undefined) return instant(until);
  throw usage(`\`${text}\` is no day`, 'write it as 2026-12-24');
}

async function changeAll(
  context: CommandContext,
  ids: readonly string[],
  changes: readonly CaseChange[],
): Promise<number> {
  return withStore(context, async (store) => {
    const { environment, config, lang } = context;
    const by = actorOf(context);
    const at = environment.clock.now();
    let code = 0;
    for (const change of changes) {
      const findings = await chosen(context, store, ids, by.name);
      const done = await changeCases(store, { by, at, change, findings });
      if (done.refused > 0) code = SOME_REFUSED;
      if (config.json) {
        printJson(context, done);
        continue;
      }
      environment.out(`${fillTemplate(CASEWORK_TEXTS.changed[lang], { ...done, firstRefused: '' })}\n`);
      for (const { id, message } of done.firstRefused) environment.err(`${id}: ${terminalText(message)}\n`);
    }
    return code;
  });
}

async function chosen(
  { config, environment }: CommandContext,
  store: Store,
  ids: readonly string[],
  me: string,
): Promise<readonly SeenCase[]> {
  const filter = readFilter(config.filter);
  if (ids.length > 0 === filter.tokens.length > 0) {
    throw usage('name findings or a filter, and not both', 'give ids, or `--filter` with what chooses them');
  }
  if (ids.length === 0) {
    return chosenCases(store, await resolveFindingsFilter(store, filter, { at: environment.clock.now(), me }));
  }
  const found: SeenCase[] = [];
  for (const id of ids) found.push({ id: await findFindingId(store, id) });
  return found;
}

function usage(message: string, mend: string): Fault {
  return new Fault('usage', message, { mend });
}

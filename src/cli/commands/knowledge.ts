import { Fault, fillTemplate } from '#kernel';
import { listExploitPacks, listFeeds, readExploitCollection, readExploitPack, updateExploitPacks } from '#knowledge';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printFeeds } from '../output/feeds-table.ts';
import { printJson, printTable } from '../output/print.ts';
import { terminalText } from '../output/terminal-text.ts';
import { ADVISORY_TEXTS } from '../texts/advisories.ts';
import { KNOWLEDGE_TEXTS as TEXTS } from '../texts/knowledge.ts';

export const runKnowledgeUpdate: CommandRun = (context) => {
  const { config, environment, lang } = context;
  const folder = config.knowledgeFrom;
  if (folder === undefined) {
    throw new Fault('usage', 'no folder is named to learn from', {
      mend: 'name the root of a checkout: --from nuclei-templates',
    });
  }
  return withStore(context, async (store) => {
    const { clock, signal } = environment;
    const result = await updateExploitPacks({ store, clock, signal, folder });
    if (config.json) {
      printJson(context, result);
      return 0;
    }
    const { written, removed, packs, rendered, files, licence } = result;
    const facts = { written, removed, packs, rendered, files, licence, revision: shortRevision(result.revision) };
    const text = written + removed === 0 ? TEXTS.unchanged : TEXTS.updated;
    say(context, fillTemplate(text[lang], facts));
    const reasons = Object.entries(result.refused).map(([reason, count]) => `${reason} ${count}`);
    if (reasons.length > 0) say(context, fillTemplate(TEXTS.refused[lang], { reasons: reasons.join(', ') }));
    return 0;
  });
};

export const runKnowledgeList: CommandRun = (context) =>
  withStore(context, async (store) => {
    const { config, lang } = context;
    const collection = await readExploitCollection(store.db);
    const items = await listExploitPacks(store, { limit: config.limit });
    const feeds = await listFeeds(store.db);
    if (config.json) {
      printJson(context, { feeds, collection: collection ?? null, items });
      return 0;
    }
    if (feeds.length === 0) say(context, ADVISORY_TEXTS.none[lang]);
    else printFeeds(context, feeds);
    say(context, '');
    if (!collection) {
      say(context, TEXTS.none[lang]);
      return 0;
    }
    const { packs, licence, updatedAt } = collection;
    const facts = { packs, licence, at: updatedAt, revision: shortRevision(collection.revision) };
    say(context, fillTemplate(TEXTS.collection[lang], facts));
    printTable(
      context,
      [
        { title: TEXTS.cve[lang], value: (row) => row.cve },
        { title: TEXTS.severity[lang], value: (row) => row.severity },
        { title: TEXTS.variants[lang], value: (row) => String(row.variants), align: 'right' },
        { title: TEXTS.requests[lang], value: (row) => String(row.requests), align: 'right' },
        { title: TEXTS.open[lang], value: (row) => String(row.unresolved), align: 'right' },
        { title: TEXTS.omitted[lang], value: (row) => String(row.omitted), align: 'right' },
        { title: TEXTS.title[lang], value: (row) => row.title, shrink: true },
      ],
      items,
    );
    return 0;
  });

export const runKnowledgeShow: CommandRun = (context, [wanted = '']) =>
  withStore(context, async (store) => {
    const { config, lang } = context;
    const cve = wanted.toUpperCase();
    const pack = await readExploitPack(store, cve);
    if (!pack) {
      throw new Fault('not-found', `no exploit of \`${cve}\` is known`, {
        mend: 'look at `yagura knowledge ls`, or learn from a newer checkout with `yagura knowledge update`',
      });
    }
    if (config.json) {
      printJson(context, pack);
      return 0;
    }
    say(context, `${pack.cve}  ${pack.severity}  ${pack.cwe.join(' ')}  ${pack.title}`);
    say(context, TEXTS.neverSent[lang]);
    for (const { file, licence } of pack.sources) say(context, fillTemplate(TEXTS.source[lang], { file, licence }));
    for (const { id, requests, unresolved, steps } of pack.variants) {
      say(context, `\n${fillTemplate(TEXTS.variant[lang], { id })}`);
      if (steps) say(context, TEXTS.steps[lang]);
      if (unresolved.length > 0) {
        say(context, fillTemplate(TEXTS.unresolved[lang], { names: unresolved.join(', ') }));
      }
      for (const { text, carries } of requests) {
        const lines = readable(text).split(/\r?\n/);
        say(context, '');
        for (const line of lines) say(context, `  ${line}`);
        if (!carries) say(context, `  (${TEXTS.bare[lang]})`);
      }
    }
    const { omitted = 0 } = pack;
    if (omitted > 0) say(context, `\n${fillTemplate(TEXTS.leftOut[lang], { count: omitted })}`);
    return 0;
  });

/** A request's bytes as text, without the empty lines at its end. */
function readable(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8').trimEnd();
}

/** A commit as people write it. */
function shortRevision(revision: string): string {
  return revision.replace(/([0-9a-f]{12})[0-9a-f]+$/, '$1');
}

/** One line, or an empty line before it: what comes from outside cannot move the cursor or forge a line. */
function say({ environment }: CommandContext, line: string): void {
  const [blank, text] = line.startsWith('\n') ? ['\n', line.slice(1)] : ['', line];
  environment.out(`${blank}${terminalText(text)}\n`);
}

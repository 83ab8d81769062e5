import { parseArgs } from 'node:util';
import { Fault } from '#kernel';
import { runScript, say } from '../../tools/shared/say.ts';
import { dataFolder, loadSuite, suiteIds } from './catalogue.ts';
import { runSuite, type SuiteResult } from './suite.ts';

const USAGE = 'npm run conformance -- <suite> [--data <folder>] [--json] | --list';

/** Exits with 0 when everything matched or the data is not there (and says so), 1 when something did not match. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.list) {
    for (const id of suiteIds()) say(`${id}  ${(await loadSuite(id)).title}`);
    return 0;
  }
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new Fault('usage', 'one suite is run at a time', { mend: USAGE });
  const suite = await loadSuite(id);
  const folder = dataFolder(suite, values.data);
  if (folder === undefined) {
    const skipped = `no data: ${values.data ?? `data/${suite.data} of YAGURA_SHARED`} is not there`;
    say(values.json ? JSON.stringify({ suite: id, skipped }) : `${id} skipped: ${skipped}`);
    return 0;
  }
  const result = await runSuite(suite, folder);
  say(values.json ? JSON.stringify(result, undefined, 2) : inWords(result));
  return result.failing.length === 0 ? 0 : 1;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { data: { type: 'string' }, json: { type: 'boolean' }, list: { type: 'boolean' } },
    });
  } catch (cause) {
    throw new Fault('usage', cause instanceof Error ? cause.message : String(cause), { mend: USAGE, cause });
  }
}

function inWords({ suite, matched, total, byGroup, failing }: SuiteResult): string {
  const groups = Object.entries(byGroup).map(([group, counts]) => `  ${group} ${counts.matched}/${counts.total}`);
  const failures = failing.map(({ id, detail }) => `  failing ${id}${detail === '' ? '' : `: ${detail}`}`);
  return [`${suite} ${matched}/${total}`, ...groups, ...failures].join('\n');
}

await runScript(() => main(process.argv.slice(2)));

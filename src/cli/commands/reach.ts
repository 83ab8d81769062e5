import {
  type Endpoint,
  type EndpointEcho,
  type Hop,
  type Opening,
  type ReachAnswer,
  type Refusal,
} from '#api/contract';
import { Fault } from '#kernel';
import { reachAnswer } from '#queries';
import type { CommandContext, CommandRun } from '../command.ts';
import { withStore } from '../open-store.ts';
import { printLine, say } from '../output/lines.ts';
import { printJson } from '../output/print.ts';
import { shortId } from '../output/styles.ts';
import { EXPOSURE_TEXTS as TEXTS, ROLE_TEXTS } from '../texts/exposure.ts';

/** Paths and reasons printed; all of them are in the JSON. */
const MAX_PATHS = 5;
const MAX_REFUSALS = 12;

/** Meanings of an end that is not understood. */
const MAX_MEANT = 5;

export const runReach: CommandRun = (context, [from = '', to = '']) =>
  withStore(context, async (store) => {
    const { config, environment } = context;
    const { protocol, reachPort: port, snapshot } = config;
    const result = await reachAnswer(store, environment.clock, { from, to, protocol, port, snapshot });
    const { answer } = result;
    if (answer === undefined) throw notUnderstood([result.from, result.to]);
    if (config.json) {
      printJson(context, result);
      return 0;
    }
    const [start, end] = [result.from, result.to].map(({ endpoint, text }) => endpoint?.label ?? text);
    const ends = { outcome: say(context, TEXTS[answer.outcome]), from: start ?? from, to: end ?? to };
    printLine(context, say(context, TEXTS.outcome, ends));
    printLine(context, say(context, TEXTS.asked, { id: shortId(result.snapshotId), at: result.asOf }));
    printPaths(context, answer);
    printRefusals(context, answer.refusals);
    printUnseen(context, answer);
    return 0;
  });

function notUnderstood(ends: readonly EndpointEcho[]): Fault {
  const { text, suggestions } = ends.find(({ endpoint }) => endpoint === undefined) ?? { text: '', suggestions: [] };
  const named = suggestions.slice(0, MAX_MEANT).map(meantText);
  const message =
    suggestions.length > 1 ? `\`${text}\` may mean several things` : `\`${text}\` is not known in this snapshot`;
  const mend = /^[\d.:a-f]+\/\d+$|^[\d.]+$/i.test(text)
    ? 'write an address or a block such as 203.0.113.7, 10.0.0.0/16 or 2001:db8::/32'
    : named.length > 0
      ? `did you mean ${named.join(', ')}?`
      : 'write internet, on-premises, an address or block, an account, or an id, ARN or name of a resource';
  return new Fault(suggestions.length > 1 ? 'usage' : 'not-found', message, { mend });
}

/** What to write, and what it is when that does not tell. */
function meantText({ text, label, element }: Endpoint): string {
  const facts = [
    label.startsWith(text) ? '' : label.replace(` (${text})`, ''),
    element === undefined ? '' : `${element.accountName} ${element.region}`,
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? text : `${text} (${facts.join(', ')})`;
}

function printPaths(context: CommandContext, { outcome, paths }: ReachAnswer): void {
  const title = outcome === 'reachable' ? TEXTS.path : TEXTS.possiblePath;
  for (const [index, path] of paths.slice(0, MAX_PATHS).entries()) {
    printLine(context);
    printLine(context, say(context, title, { number: index + 1, flows: flowsText(path.flows) }));
    for (const [place, hop] of path.hops.entries()) printLine(context, hopLine(context, hop, place));
  }
  if (paths.length > MAX_PATHS) {
    printLine(context);
    printLine(context, say(context, TEXTS.morePaths, { count: paths.length - MAX_PATHS }));
  }
}

function flowsText(flows: readonly Opening[]): string {
  return flows.map(({ family, label }) => `${label} (${family === 'v4' ? 'IPv4' : 'IPv6'})`).join(', ');
}

function hopLine(context: CommandContext, { role, element, note, webAcl, authentication }: Hop, place: number): string {
  const { name, id } = element;
  const facts = [
    note?.[context.lang] ?? '',
    webAcl === undefined ? '' : webAclText(context, webAcl),
    authentication.length === 0 ? '' : say(context, TEXTS.proof, { proof: authentication.join(', ') }),
  ].filter((fact) => fact !== '');
  const named = role === 'internet' ? '' : name === id || id === '' ? name : `${name} (${id})`;
  const station = `${String(place + 1).padStart(3)}  ${ROLE_TEXTS[role][context.lang]}${named === '' ? '' : ` ${named}`}`;
  return facts.length === 0 ? station : `${station}: ${facts.join(' ')}`;
}

function webAclText(context: CommandContext, { state, webAcl }: NonNullable<Hop['webAcl']>): string {
  if (state === 'attached') return say(context, TEXTS.webAclAttached, { name: webAcl?.name ?? '' });
  return say(context, state === 'missing' ? TEXTS.webAclMissing : TEXTS.webAclUnseen);
}

/** Each reason once, whatever it was met on the way to. */
function printRefusals(context: CommandContext, refusals: readonly Refusal[]): void {
  const lines = refusals.map(({ code, sentence, element }) => {
    const place = element.name === '' ? '' : ` ${element.name}${element.id === element.name ? '' : ` (${element.id})`}`;
    return `  ${code}${place}: ${sentence[context.lang]}`;
  });
  const distinct = [...new Set(lines)];
  if (distinct.length === 0) return;
  printLine(context);
  printLine(context, say(context, TEXTS.refused));
  for (const line of distinct.slice(0, MAX_REFUSALS)) printLine(context, line);
  const more = distinct.length - MAX_REFUSALS;
  if (more > 0) printLine(context, say(context, TEXTS.moreRefusals, { count: more }));
}

function printUnseen(context: CommandContext, { unseen }: ReachAnswer): void {
  if (unseen.length === 0) return;
  printLine(context);
  printLine(context, say(context, TEXTS.unseen));
  for (const { sentence, accountId = '', region = '' } of unseen) {
    const place = [accountId, region].filter((one) => one !== '').join(' ');
    printLine(context, `  ${sentence[context.lang]}${place === '' ? '' : ` (${place})`}`);
  }
}

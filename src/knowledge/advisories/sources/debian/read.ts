import { isJson } from '#kernel';
import {
  ADVISORY_LIMITS,
  type Advisory,
  type AffectedPackage,
  type SourceDocument,
  type SourceProblem,
  type SourceReading,
} from '../../contract.ts';
import { jsonAt, parsedJson, textAt } from '../support/members.ts';
import { isPlain, problem, severityOfWord, titleOf } from '../support/words.ts';
import { RELEASES } from './releases.ts';

/** One source package with its vulnerabilities; the same vulnerability stands under each of its packages. */
export function readDebian({ name, text }: SourceDocument): SourceReading {
  const issues = parsedJson(text);
  if (!isJson(issues)) return { problems: [problem('not-json', `\`${name.slice(0, 100)}\` is no JSON object`)] };
  if (!isPlain(name)) return { problems: [problem('strange-name', 'a package whose name is none')] };
  const advisories: Advisory[] = [];
  const problems: SourceProblem[] = [];
  for (const [id, issue] of Object.entries(issues).slice(0, ADVISORY_LIMITS.affected)) {
    if (!/^(?:CVE-\d{4}-\d{4,}|TEMP-[\w-]{1,60})$/.test(id)) {
      problems.push(problem('no-id', `${name}: \`${id.slice(0, 60)}\` is no id`));
      continue;
    }
    const read = affectedOf(name, issue);
    for (const one of read.problems) problems.push({ ...one, detail: `${name}: ${id}: ${one.detail}` });
    const severity = severityOf(issue);
    if (read.affected.length === 0) continue;
    advisories.push({
      id,
      source: 'debian',
      aliases: [],
      title: titleOf(textAt(issue, 'description')),
      ...(severity && { severity }),
      scores: [],
      url: `https://security-tracker.debian.org/tracker/${id}`,
      affected: read.affected,
    });
  }
  return { advisories, problems };
}

function affectedOf(name: string, issue: unknown) {
  const affected: AffectedPackage[] = [];
  const problems: SourceProblem[] = [];
  for (const [release, state] of Object.entries(jsonAt(issue, 'releases'))) {
    const number = Object.hasOwn(RELEASES, release) ? RELEASES[release] : undefined;
    const said = wordOf(state);
    if (number === undefined) problems.push(problem('other-release', `the release \`${release.slice(0, 40)}\``));
    else if (said === undefined) problems.push(problem('unknown-state', `the state of ${release} says nothing known`));
    else affected.push({ ecosystem: `debian:${number}`, type: 'deb', name, names: 'source', ...said });
  }
  return { affected, problems };
}

/**
 * A fix at version `0` means that the release never was affected. `open` with a fixed version is a fix that waits in a
 * point release: the package is affected until it is there. `nodsa_reason` `ignored` says that nobody will mend it here.
 * https://security-team.debian.org/security_tracker.html (read 2026-11-26)
 */
function wordOf(state: unknown): Pick<AffectedPackage, 'status' | 'ranges'> | undefined {
  const fixed = textAt(state, 'fixed_version');
  const urgency = textAt(state, 'urgency');
  switch (textAt(state, 'status')) {
    case 'resolved':
      if (fixed === '0') return { status: 'not-affected', ranges: [{}] };
      return isVersion(fixed) ? { status: 'affected', ranges: [{ fixed }] } : undefined;
    case 'open':
      if (isVersion(fixed)) return { status: 'affected', ranges: [{ fixed }] };
      if (urgency === 'end-of-life') return { status: 'end-of-life', ranges: [{}] };
      return { status: textAt(state, 'nodsa_reason') === 'ignored' ? 'will-not-fix' : 'unfixed', ranges: [{}] };
    case 'undetermined':
      return { status: 'under-investigation', ranges: [{}] };
    default:
      return undefined;
  }
}

function isVersion(text: string): boolean {
  return isPlain(text) && text !== '0' && /\d/.test(text) && !/[\s<>]/.test(text);
}

/** The highest urgency of any release: Debian gives one for the vulnerability and may differ by release. */
function severityOf(issue: unknown): Advisory['severity'] {
  const words = new Set(Object.values(jsonAt(issue, 'releases')).map((state) => textAt(state, 'urgency')));
  const found = ['high', 'medium', 'low', 'unimportant'].find((word) => words.has(word));
  return found === undefined ? undefined : severityOfWord(found);
}

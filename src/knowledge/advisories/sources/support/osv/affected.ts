import { comparedName, schemeOf } from '#analysis/vulnerability';
import { ADVISORY_LIMITS, type AffectedPackage, type SourceProblem, type VersionRange } from '../../../contract.ts';
import { jsonAt, textAt, textsAt } from '../members.ts';
import { isPlain, problem } from '../words.ts';
import { ecosystemOf, type OsvEcosystem } from './ecosystems.ts';
import { moduleStreams } from './modules.ts';
import { rangesOf } from './ranges.ts';
import { symbolsOf } from './symbols.ts';

export interface ReadAffected {
  readonly affected: readonly AffectedPackage[];
  readonly problems: readonly SourceProblem[];
}

/** One element of `affected`: usually one package; one for each stream when its advisory is about several. */
export function affectedOf(element: unknown, summary: string): ReadAffected {
  const written = jsonAt(element, 'package');
  const name = textAt(written, 'name');
  const ecosystem = textAt(written, 'ecosystem');
  if (ecosystem === '' || name === '') return only(problem('no-package', 'an affected element names no package'));
  const known = ecosystemOf(ecosystem);
  if (known === undefined) return only(problem('other-ecosystem', `the ecosystem \`${ecosystem.slice(0, 80)}\``));
  if (!isPlain(name)) return only(problem('strange-name', 'a name that is too long or holds control characters'));
  const { ranges, problems } = rangesOf(element, schemeOf(known.type));
  const named = textsAt(element, 'versions').filter(isPlain);
  const versions = named.slice(0, ADVISORY_LIMITS.versions);
  if (versions.length < named.length)
    problems.push(problem('too-many-versions', `${named.length} versions of one package`));
  if (ranges.length === 0 && versions.length === 0) {
    return { affected: [], problems: [...problems, problem('no-versions', 'a package without ranges and versions')] };
  }
  const symbols = symbolsOf(element);
  const base: AffectedPackage = {
    ...placeOf(known, name),
    status: statusOf(ranges, versions),
    ranges,
    ...(versions.length > 0 && { versions }),
    ...(symbols.length > 0 && { symbols }),
  };
  const streams = known.type === 'rpm' ? moduleStreams(summary, ranges) : [];
  return { affected: streams.length === 0 ? [base] : streams.map((module) => ({ ...base, module })), problems };
}

function placeOf({ ecosystem, type, names }: OsvEcosystem, name: string) {
  return { ecosystem, type, name: comparedName(type, undefined, name), names };
}

/** A package is without a fix when no range ends and no versions stand alone. */
function statusOf(ranges: readonly VersionRange[], versions: readonly string[]): AffectedPackage['status'] {
  const ends = ranges.some(({ fixed, lastAffected }) => fixed !== undefined || lastAffected !== undefined);
  return ends || (ranges.length === 0 && versions.length > 0) ? 'affected' : 'unfixed';
}

function only(one: SourceProblem): ReadAffected {
  return { affected: [], problems: [one] };
}

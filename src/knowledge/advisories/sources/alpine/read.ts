import { isJson } from '#kernel';
import {
  ADVISORY_LIMITS,
  type Advisory,
  type AffectedPackage,
  type SourceProblem,
  type SourceReading,
} from '../../contract.ts';
import { jsonAt, listAt, parsedJson, textAt } from '../support/members.ts';
import { isPlain, problem } from '../support/words.ts';

/**
 * One branch's list of fixes: source packages, each with versions and what they mend. `0` means that the package of
 * this branch never was affected. https://gitlab.alpinelinux.org/alpine/infra/docker/secdb (read 2026-11-26)
 */
export function readAlpine(text: string): SourceReading {
  const document = parsedJson(text);
  const branch = /^v?(\d+\.\d+|edge)$/.exec(textAt(document, 'distroversion'))?.[1];
  if (!isJson(document) || branch === undefined) {
    return { problems: [problem('not-json', 'a document that names no branch of Alpine')] };
  }
  const byVulnerability = new Map<string, AffectedPackage[]>();
  const problems: SourceProblem[] = [];
  for (const entry of listAt(document, 'packages')) {
    const name = textAt(jsonAt(entry, 'pkg'), 'name');
    if (!isPlain(name)) problems.push(problem('strange-name', 'a package whose name is none'));
    else
      for (const [version, mends] of Object.entries(jsonAt(jsonAt(entry, 'pkg'), 'secfixes'))) {
        for (const id of idsOf(mends)) {
          const known = byVulnerability.get(id) ?? [];
          if (isPlain(version)) known.push(affectedOf(branch, name, version));
          else problems.push(problem('strange-version', `${name}: a version that is none`));
          byVulnerability.set(id, known);
        }
      }
  }
  return { advisories: [...byVulnerability].map(([id, affected]) => advisoryOf(id, affected)), problems };
}

/** `CVE-2019-14697`, or several names of one: `CVE-2017-2616 (+ regression fix)`, `CVE-2021-22925 XSA-378`. */
function idsOf(mends: unknown): ReadonlySet<string> {
  const texts = Array.isArray(mends)
    ? mends.slice(0, ADVISORY_LIMITS.ranges).filter((one) => typeof one === 'string')
    : [];
  return new Set(
    texts.flatMap((text) => text.match(/\b(?:CVE-\d{4}-\d{4,}|(?:GHSA|XSA|ZBX|GNUTLS|TALOS|ALPINE)-[\w-]+)/g) ?? []),
  );
}

function affectedOf(branch: string, name: string, version: string): AffectedPackage {
  const place = { ecosystem: `alpine:${branch}`, type: 'apk', name, names: 'source' } as const;
  return version === '0'
    ? { ...place, status: 'not-affected', ranges: [{}] }
    : { ...place, status: 'affected', ranges: [{ fixed: version }] };
}

function advisoryOf(id: string, affected: readonly AffectedPackage[]): Advisory {
  return {
    id,
    source: 'alpine',
    aliases: [],
    title: '',
    scores: [],
    url: `https://security.alpinelinux.org/vuln/${id}`,
    affected,
  };
}

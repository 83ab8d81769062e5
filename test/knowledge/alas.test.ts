import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADVISORY_SOURCES, type AdvisorySource } from '#knowledge';
import { updateText } from '../support/advisories/alas.ts';
import { readAdvisoryFixture } from '../support/advisory-fixture.ts';

const SHARED = join(process.env['YAGURA_SHARED'] ?? '../shared', 'data/alas/snapshots');

/** What an independent reader made of the same advisory's page. */
interface Snapshot {
  readonly item: {
    readonly Vulnerability: {
      readonly Name: string;
      readonly Severity: string;
      readonly Metadata: { readonly CVE: readonly { readonly Name: string }[] };
      readonly FixedIn: readonly { readonly Name: string; readonly NamespaceName: string; readonly Version: string }[];
    };
  };
}

/** Words of the pages, as the lists of the repositories write them. */
const SEVERITIES: Readonly<Record<string, string>> = { High: 'important', Medium: 'medium', Critical: 'critical' };

describe.skipIf(!existsSync(SHARED))('advisories of Amazon Linux (needs YAGURA_SHARED)', () => {
  it.each([
    ['amzn_2/alas-2018-939.json', 'al2-core', 'critical'],
    ['amzn_2022/alas-2021-001.json', 'al2022-core', 'medium'],
    ['amzn_2023/alas-2023-126.json', 'al2023-core', 'high'],
  ])('%s says the same as its page: packages, versions, CVEs, severity', (path, feed, severity) => {
    const { Vulnerability } = (JSON.parse(readFileSync(join(SHARED, path), 'utf8')) as Snapshot).item;
    const cves = Vulnerability.Metadata.CVE.map(({ Name }) => Name);
    const text = updateText({
      id: Vulnerability.Name,
      severity: SEVERITIES[Vulnerability.Severity] ?? '',
      cves,
      packages: Vulnerability.FixedIn.map(({ Name, Version }) => {
        const [version = '', release = ''] = Version.split('-');
        return [Name, '0', version, release, 'x86_64'];
      }),
    });
    const source: AdvisorySource | undefined = ADVISORY_SOURCES.find(({ id }) => id === 'alas');
    const [advisory] = source ? (readAdvisoryFixture(source, { feed, text, says: [] }).advisories ?? []) : [];
    expect(advisory).toMatchObject({ id: Vulnerability.Name, severity, aliases: cves });
    const said = advisory?.affected.map(({ name, ecosystem, ranges }) => [name, ecosystem, ranges[0]?.fixed]);
    expect(said).toEqual(
      Vulnerability.FixedIn.map(({ Name, NamespaceName, Version }) => [
        Name,
        NamespaceName.replace('amzn:', 'amazon:'),
        Version,
      ]),
    );
  });
});

import type { InventoryProblem, OperatingSystem, SourcePackage } from '#estate/model';
import { listAt, textAt } from '../readers/support/members.ts';
import { MAX_COMPONENTS, type SbomComponent, type SbomDocument, systemOf } from './document.ts';

/** Purposes of packages that are none of a package manager. */
const NO_PACKAGES = new Set(['OPERATING-SYSTEM', 'OPERATING_SYSTEM', 'CONTAINER', 'FILE', 'ARCHIVE', 'DEVICE']);

/** Words for what is not known. */
const NOT_TOLD = new Set(['NOASSERTION', 'NONE', '']);

/** How Trivy names what a package of a distribution was built from. */
const BUILT_FROM = /^built package from: (\S+) (\S+)$/;

/** SPDX 2.2 and 2.3 as JSON. https://spdx.github.io/spdx-spec/v2.3/ (read 2026-11-26) */
export function readSpdx(document: unknown): SbomDocument {
  const problems: InventoryProblem[] = [];
  const components: SbomComponent[] = [];
  let os: OperatingSystem | undefined;
  const packages = listAt(document, 'packages');
  if (packages.length > MAX_COMPONENTS) {
    problems.push({ code: 'too-many', path: '', detail: `more than ${MAX_COMPONENTS} packages; the rest is left out` });
  }
  for (const one of packages.slice(0, MAX_COMPONENTS)) {
    const purpose = textAt(one, 'primaryPackagePurpose');
    if (/^OPERATING.SYSTEM$/.test(purpose)) os ??= systemOf(textAt(one, 'name'), textAt(one, 'versionInfo'));
    else if (!NO_PACKAGES.has(purpose)) components.push(toComponent(one));
  }
  return {
    createdAt: textAt(document, 'creationInfo', 'created'),
    ...(os && { os }),
    components,
    problems,
    readers: [],
  };
}

function toComponent(one: unknown): SbomComponent {
  const refs = listAt(one, 'externalRefs');
  const purl = refs.find((ref) => textAt(ref, 'referenceType') === 'purl');
  const source = sourceOf(textAt(one, 'sourceInfo'));
  const licences = [textAt(one, 'licenseConcluded'), textAt(one, 'licenseDeclared')].filter(
    (text) => !NOT_TOLD.has(text),
  );
  return {
    purl: textAt(purl, 'referenceLocator'),
    group: '',
    name: textAt(one, 'name'),
    version: textAt(one, 'versionInfo'),
    licences: licences.slice(0, 1),
    vendor: textAt(one, 'supplier')
      .replace(/^(?:Organization|Person): /, '')
      .replace(/^(?:NOASSERTION|NONE)$/, ''),
    marks: [],
    locations: [],
    ...(source && { source }),
  };
}

function sourceOf(info: string): SourcePackage | undefined {
  const [, name, version] = BUILT_FROM.exec(info) ?? [];
  return name === undefined || version === undefined ? undefined : { name, version };
}

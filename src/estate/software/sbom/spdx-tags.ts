import { linesOf } from '../readers/support/stanzas.ts';

/** Tags that begin a package, and what they and the others are called in JSON. */
const PACKAGE_TAGS: Readonly<Record<string, string>> = {
  PackageName: 'name',
  PackageVersion: 'versionInfo',
  PackageSupplier: 'supplier',
  PackageSourceInfo: 'sourceInfo',
  PackageLicenseConcluded: 'licenseConcluded',
  PackageLicenseDeclared: 'licenseDeclared',
  PrimaryPackagePurpose: 'primaryPackagePurpose',
};

interface TaggedPackage {
  readonly externalRefs: { referenceType: string; referenceLocator: string }[];
  [member: string]: unknown;
}

/** The lines of `Tag: value` as the same document in JSON; only what is read of it. */
export function spdxOfTags(text: string): unknown {
  const packages: TaggedPackage[] = [];
  let created = '';
  let isText = false;
  for (const line of linesOf(text)) {
    // Texts of several lines are of no use here and may look like tags.
    if (isText) {
      isText = !line.includes('</text>');
      continue;
    }
    isText = line.includes('<text>') && !line.includes('</text>');
    const colon = line.indexOf(':');
    const [tag, value] = [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trim()];
    if (tag === 'Created') created = value;
    if (tag === 'PackageName') packages.push({ externalRefs: [] });
    const one = packages.at(-1);
    if (!one) continue;
    const member = Object.hasOwn(PACKAGE_TAGS, tag) ? PACKAGE_TAGS[tag] : undefined;
    if (member !== undefined) one[member] = value;
    const [, referenceType = '', referenceLocator = ''] = (tag === 'ExternalRef' && value.split(/\s+/)) || [];
    if (referenceLocator !== '') one.externalRefs.push({ referenceType, referenceLocator });
  }
  return { creationInfo: { created }, packages };
}

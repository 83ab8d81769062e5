import { buildPurl, packageOfPurl, parsePurl, purlOf, type PurlPackage, type SoftwarePackage } from '#estate/model';
import { isName } from '../readers/support/names.ts';
import type { SbomComponent } from './document.ts';

/** A component as a package; or in words why it is none. */
export type Converted =
  | { readonly found: Omit<SoftwarePackage, 'locations'>; readonly os?: PurlPackage['os'] }
  | { readonly refused: string };

/** Takes the package URL first, and name and version of the component where they say more. */
export function toPackage(component: SbomComponent): Converted {
  if (component.purl === '')
    return { refused: 'have no package URL, so that nothing says what kind of package they are' };
  const named = packageOfPurl(withVersion(component));
  if ('refused' in named) return { refused: REFUSALS[named.refused] ?? 'have a package URL that is none' };
  const { package: own, os } = named;
  const { licences, vendor, marks, source } = component;
  const found = {
    ...own,
    ...spelled(own, component),
    ...(source && own.source === undefined && { source }),
    ...(isName(vendor) && { vendor }),
    ...(licences.length > 0 && { licences: licences.filter(isName) }),
    ...(marks.length > 0 && { marks }),
    standing: 'reported',
  } as const;
  const texts =
    found.namespace === undefined ? [found.name, found.version] : [found.namespace, found.name, found.version];
  return texts.every(isName) ? { found, ...(os && { os }) } : { refused: 'have names or versions that are none' };
}

const REFUSALS: Readonly<Record<string, string>> = {
  'unknown-type': 'are of a kind of package that is not matched here',
  'no-version': 'have no version',
};

/** Some tools write the version beside the package URL only. */
function withVersion({ purl, version }: SbomComponent): string {
  if (version === '') return purl;
  const url = parsePurl(purl, { lenient: true });
  if ('refused' in url || url.version !== undefined) return purl;
  const built = buildPurl({ ...url, version, qualifiers: [...url.qualifiers] });
  return typeof built === 'string' ? built : purl;
}

/** Package URLs fold the case of some names: the component's own spelling is kept where it is the same package. */
function spelled(own: PurlPackage['package'], { group, name }: SbomComponent): Partial<SoftwarePackage> {
  const isSame = group === (own.namespace ?? '') && name !== '' && purlOf({ ...own, name }) === purlOf(own);
  return isSame ? { name } : {};
}

import { at } from '#kernel';
import type { OperatingSystem, PackageLocation, SourcePackage } from '#estate/model';
import { listAt, textAt } from '../readers/support/members.ts';
import { elements } from '../readers/support/xml.ts';
import { type SbomComponent, systemOf } from './document.ts';
import { propertiesOf, type Property, valuesOf } from './properties.ts';

/** Between a file and what is inside of it. */
export const INSIDE = '!/';

/** Where other tools keep places: Trivy, Syft. */
const PATHS = /^aquasecurity:trivy:FilePath$|^syft:location:\d+:path$/;
const LAYERS = /^aquasecurity:trivy:LayerDiffID$|^syft:location:\d+:layerID$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** One component with what Yagura, Trivy and Syft write beside name and version. */
export function cycloneDxComponent(component: unknown): SbomComponent {
  const properties = propertiesOf(component);
  const source = sourceOf(properties);
  return {
    purl: purlText(component),
    group: textAt(component, 'group'),
    name: textAt(component, 'name'),
    version: textAt(component, 'version'),
    licences: licencesOf(component),
    vendor: textAt(component, 'publisher') || textAt(component, 'supplier', 'name'),
    marks: valuesOf(properties, 'yagura:mark'),
    locations: locationsOf(component, properties),
    ...(source && { source }),
  };
}

/** The system of a component `operating-system`. */
export function cycloneDxSystem(component: unknown): OperatingSystem {
  const properties = propertiesOf(component);
  const [codename] = valuesOf(properties, 'yagura:os:codename');
  const [packagesFrom] = valuesOf(properties, 'yagura:os:packages-from');
  const idLike = valuesOf(properties, 'yagura:os:like');
  const [prettyName, cpe] = [textAt(component, 'description'), textAt(component, 'cpe')];
  return {
    ...systemOf(textAt(component, 'name'), textAt(component, 'version')),
    ...(codename !== undefined && { codename }),
    ...(prettyName !== '' && { prettyName }),
    ...(idLike.length > 0 && { idLike }),
    ...(packagesFrom !== undefined && { packagesFrom }),
    ...(cpe !== '' && { cpe }),
  };
}

/** Some tools write the package URL as the reference alone. */
function purlText(component: unknown): string {
  const own = textAt(component, 'purl');
  const reference = textAt(component, 'bom-ref') || textAt(component, '@bom-ref');
  return own === '' && reference.startsWith('pkg:') ? reference : own;
}

function licencesOf(component: unknown): string[] {
  const plain = listAt(component, 'licenses');
  const inXml = elements(at(component, 'licenses', 'license')).map((license) => ({ license }));
  return [...plain, ...inXml, ...elements(at(component, 'licenses', 'expression'))]
    .map((one) =>
      typeof one === 'string'
        ? one
        : textAt(one, 'expression') || textAt(one, 'license', 'id') || textAt(one, 'license', 'name'),
    )
    .filter((licence) => licence !== '');
}

function locationsOf(component: unknown, properties: readonly Property[]): PackageLocation[] {
  const plain = listAt(component, 'evidence', 'occurrences');
  const all = plain.length > 0 ? plain : elements(at(component, 'evidence', 'occurrences', 'occurrence'));
  const seen = all.map((one) => placed(textAt(one, 'location'), textAt(one, 'additionalContext')));
  const layer = properties.find(({ name, value }) => LAYERS.test(name) && DIGEST.test(value))?.value ?? '';
  const told = properties.filter(({ name }) => PATHS.test(name)).map(({ value }) => placed(value, layer));
  return [...seen, ...told].filter(({ path }) => path !== '');
}

function placed(location: string, layer: string): PackageLocation {
  const [path = '', ...within] = location.split(INSIDE);
  return {
    path: path.replace(/^\/+/, ''),
    ...(within.length > 0 && { within }),
    ...(DIGEST.test(layer) && { layer }),
  };
}

/** What Trivy says a package of a distribution was built from, in parts. */
function sourceOf(properties: readonly Property[]): SourcePackage | undefined {
  const part = (name: string) => valuesOf(properties, `aquasecurity:trivy:${name}`)[0] ?? '';
  const [name, version, release, epoch] = [part('SrcName'), part('SrcVersion'), part('SrcRelease'), part('SrcEpoch')];
  if (name === '' || version === '') return undefined;
  const full = [epoch === '' || epoch === '0' ? '' : `${epoch}:`, version, release === '' ? '' : `-${release}`].join(
    '',
  );
  return { name, version: full };
}

import { type OperatingSystem, purlOf, type SoftwareInventory, type SoftwarePackage } from '#estate/model';
import { canonicalJson } from '#kernel';
import { sha256 } from '#platform/runtime';
import { INSIDE } from './cyclonedx-component.ts';

/** What CycloneDX calls the kinds of target. https://cyclonedx.org/docs/1.6/json/#metadata_component_type (read 2026-11-26) */
const TARGET_TYPES: Readonly<Record<SoftwareInventory['target']['kind'], string>> = {
  image: 'container',
  root: 'platform',
  host: 'device',
  function: 'application',
  instance: 'device',
  sbom: 'application',
};

const TARGET_REF = 'target';

/**
 * An inventory as CycloneDX 1.6 JSON: the same inventory gives the same bytes. What could not be read travels along:
 * each problem is a property, and the composition says `incomplete`; without problems it says `unknown`, because
 * software that leaves no record cannot be excluded.
 */
export function writeCycloneDx(inventory: SoftwareInventory): string {
  const { target, takenAt, os, problems, readers } = inventory;
  const told = [
    ...readers.map((reader) => property('yagura:reader', reader)),
    ...(target.layers ?? []).map((layer) => property('yagura:layer', layer)),
    ...(target.baseLayers === undefined ? [] : [property('yagura:base-layers', String(target.baseLayers))]),
    ...problems.map(({ code, path, detail }) => property('yagura:problem', [code, path, detail].join('\t'))),
  ];
  const content = {
    version: 1,
    metadata: {
      timestamp: takenAt,
      tools: { components: [{ type: 'application', name: 'yagura' }] },
      component: {
        'bom-ref': TARGET_REF,
        type: TARGET_TYPES[target.kind],
        name: target.name,
        ...(target.digest !== undefined && { version: target.digest }),
      },
      ...(told.length > 0 && { properties: told }),
    },
    components: [...(os ? [systemComponent(os)] : []), ...componentsOf(inventory)],
    compositions: [{ aggregate: problems.length > 0 ? 'incomplete' : 'unknown', assemblies: [TARGET_REF] }],
  };
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(canonicalJson(content))}`,
    ...content,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function property(name: string, value: string) {
  return { name, value };
}

/** A UUID by name (version 5's shape, with SHA-256): RFC 9562 leaves other digests to version 8. */
function uuidOf(text: string): string {
  const digest = sha256(text);
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 3) | 8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

function systemComponent({ id, versionId, codename, prettyName, idLike = [], packagesFrom, cpe }: OperatingSystem) {
  const properties = [
    ...(codename === undefined ? [] : [property('yagura:os:codename', codename)]),
    ...idLike.map((like) => property('yagura:os:like', like)),
    ...(packagesFrom === undefined ? [] : [property('yagura:os:packages-from', packagesFrom)]),
  ];
  return {
    'bom-ref': 'operating-system',
    type: 'operating-system',
    name: id,
    ...(versionId !== '' && { version: versionId }),
    ...(prettyName !== undefined && { description: prettyName }),
    ...(cpe !== undefined && { cpe }),
    ...(properties.length > 0 && { properties }),
  };
}

function componentsOf({ packages, os }: SoftwareInventory) {
  const taken = new Map<string, number>();
  return packages.map((one) => {
    const purl = purlOf(one, os);
    const name = purl ?? `${one.type}:${one.name}@${one.version}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return {
      'bom-ref': count === 1 ? name : `${name}#${count}`,
      ...component(one),
      ...(purl !== undefined && { purl }),
      ...found(one),
    };
  });
}

function component({ namespace, name, version, vendor, licences = [] }: SoftwarePackage) {
  return {
    type: 'library',
    ...(vendor !== undefined && { publisher: vendor }),
    ...(namespace !== undefined && { group: namespace }),
    name,
    version,
    ...(licences.length > 0 && { licenses: licences.map((licence) => ({ license: { name: licence } })) }),
  };
}

/** How sure a package is, what was seen in it, and where it is. */
function found({ standing, marks = [], locations }: SoftwarePackage) {
  const layers = [...new Set(locations.flatMap(({ layer }) => layer ?? []))].toSorted();
  return {
    properties: [
      property('yagura:standing', standing),
      ...layers.map((layer) => property('yagura:layer', layer)),
      ...marks.map((mark) => property('yagura:mark', mark)),
    ],
    evidence: {
      occurrences: locations.map(({ path, within = [], layer }) => ({
        location: [path, ...within].join(INSIDE),
        ...(layer !== undefined && { additionalContext: layer }),
      })),
    },
  };
}

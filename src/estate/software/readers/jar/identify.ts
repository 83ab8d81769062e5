import { isNotRun, namedVersion, type NamedVersion } from './names.ts';

/** What Maven calls an archive. The group is missing where nothing says it. */
export interface Coordinates {
  readonly group?: string;
  readonly artifact: string;
  readonly version: string;
}

/** What an archive says of itself. */
export interface ArchiveRecords {
  readonly fileName: string;
  /** Every `pom.properties` in it that is complete, with where it stands. */
  readonly poms: readonly { readonly path: string; readonly coordinates: Coordinates }[];
  /** `group` and `artifact` of the folders below `META-INF/maven`, also of those without a `pom.properties`. */
  readonly folders: readonly { readonly group: string; readonly artifact: string }[];
  readonly manifest: ReadonlyMap<string, string>;
}

/** The archive itself, and what was packed into it class by class. */
export interface Identity {
  readonly own?: Coordinates;
  readonly shaded: ArchiveRecords['poms'];
}

const VERSION = /^v?\d[\w.+~-]*$/;
const GROUP = /^[a-z][\w-]*(?:\.[\w-]+)+$/i;

/** Tells an archive's own coordinates from those of others that were packed into it. */
export function identify(records: ArchiveRecords): Identity {
  if (isNotRun(records.fileName)) return { shaded: [] };
  const named = namedVersion(records.fileName);
  const own = ownPom(records, named);
  if (own) return { own: own.coordinates, shaded: records.poms.filter((pom) => pom !== own) };
  const told = toldByManifest(records, named);
  return { ...(told && { own: told }), shaded: records.poms };
}

/** The record that fits the name of the file; a single one also when the file was renamed without a version of its own. */
function ownPom({ poms, fileName }: ArchiveRecords, { version }: NamedVersion) {
  const stem = fileName.replace(/\.\w+$/, '');
  const fitting = poms
    .filter(({ coordinates: { artifact } }) => stem === artifact || stem.startsWith(`${artifact}-`))
    .toSorted((a, b) => b.coordinates.artifact.length - a.coordinates.artifact.length);
  if (fitting[0]) return fitting[0];
  const [only] = poms;
  const isAlone = poms.length === 1 && (version === undefined || only?.coordinates.version === version);
  return isAlone ? only : undefined;
}

function toldByManifest({ manifest, folders }: ArchiveRecords, named: NamedVersion): Coordinates | undefined {
  const told = [manifest.get('implementation-version'), manifest.get('bundle-version')].find(
    (text) => text !== undefined && VERSION.test(text),
  );
  // `netty-1.0-linux.jar`: what follows the version that the manifest says is a classifier.
  const version = told !== undefined && named.version?.startsWith(`${told}-`) ? told : (named.version ?? told);
  if (version === undefined) return undefined;
  const title = manifest.get('implementation-title') ?? '';
  const artifact = named.version === undefined && /^[\w.-]+$/.test(title) ? title : named.artifact;
  const group = folders.find((folder) => folder.artifact === artifact)?.group ?? groupOf(manifest, artifact);
  return { ...(group !== undefined && { group }), artifact, version };
}

/**
 * The group from what a bundle calls itself. The bundle plugin of Maven writes `group.artifact`, and leaves out the
 * beginning of the artifact that repeats the end of the group: `org.apache.logging.log4j` and `log4j-core` become
 * `org.apache.logging.log4j.core`.
 */
function groupOf(manifest: ReadonlyMap<string, string>, artifact: string): string | undefined {
  const symbolic = manifest.get('bundle-symbolicname')?.split(';')[0]?.trim() ?? '';
  const dot = symbolic.lastIndexOf('.');
  const before = symbolic.slice(0, Math.max(0, dot));
  const repeated = before.slice(before.lastIndexOf('.') + 1);
  return [
    symbolic.endsWith(`.${artifact}`) && symbolic.slice(0, -artifact.length - 1),
    artifact === `${repeated}-${symbolic.slice(dot + 1)}` && before,
    manifest.get('implementation-vendor-id'),
  ].find((group): group is string => typeof group === 'string' && GROUP.test(group));
}

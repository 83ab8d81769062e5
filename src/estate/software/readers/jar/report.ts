import type { FoundPackage } from '../contract.ts';
import type { Gathering } from '../support/gathering.ts';
import type { Coordinates, Identity } from './identify.ts';
import type { Mark } from './marks.ts';

interface Reported {
  readonly archive: { readonly within: readonly string[] };
  readonly identity: Identity;
  readonly marks: readonly Mark[];
}

/** Tells an archive as packages with their marks; answers whether there was anything to tell. */
export function report({ archive, identity: { own, shaded }, marks }: Reported, gather: Gathering): boolean {
  const { within } = archive;
  const known = [...(own ? [own] : []), ...shaded.map(({ coordinates }) => coordinates)];
  const strays = marks.filter((mark) => !known.some((one) => isOf(mark, one)));
  for (const { group, artifact, paths } of strays) {
    const where = paths[0] ?? '';
    gather.problem(
      'unidentified',
      `holds ${where} and no record says which version of ${group}:${artifact} it is`,
      within,
    );
  }
  if (own) {
    const seen = [...marks.filter((mark) => isOf(mark, own)), ...strays].flatMap(({ paths }) => paths);
    gather.add(toPackage(own, within.length === 0 ? 'installed' : 'embedded', within, seen));
  }
  for (const { path, coordinates } of shaded) {
    const seen = marks.filter((mark) => isOf(mark, coordinates)).flatMap(({ paths }) => paths);
    gather.add(toPackage(coordinates, 'embedded', [...within, path], seen));
  }
  return known.length > 0;
}

function isOf(mark: Mark, { group, artifact }: Coordinates): boolean {
  return mark.artifact === artifact && (group === undefined || mark.group === group);
}

function toPackage(
  { group, artifact, version }: Coordinates,
  standing: FoundPackage['standing'],
  within: readonly string[],
  marks: readonly string[],
): FoundPackage {
  return {
    type: 'maven',
    ...(group !== undefined && { namespace: group }),
    name: artifact,
    version,
    standing,
    ...(within.length > 0 && { within }),
    ...(marks.length > 0 && { marks: marks.toSorted() }),
  };
}

import { type ConfigurationOf, type ItemBody, type Kind, kindDefinition } from '#estate/model';
import { samplePart, type SamplePart } from '../body.ts';
import type { Scene } from './scene.ts';

/** Makes all items of one kind in one place. */
export interface Maker<K extends Kind = Kind> {
  readonly kind: K;
  readonly make: (scene: Scene) => readonly ConfigurationOf<K>[];
  /** Id where no single member holds it, as its collector makes it. */
  readonly id?: (configuration: ConfigurationOf<K>, scene: Scene) => string;
}

export type AnyMaker = { [K in Kind]: Maker<K> }[Kind];

/** Keeps kind and configuration in step. */
export function maker<K extends Kind>(kind: K, make: Maker<K>['make'], id?: Maker<K>['id']): AnyMaker {
  return { kind, make, ...(id === undefined ? {} : { id }) } as unknown as AnyMaker;
}

/** The part a maker gives in a place, complete and perhaps empty. */
export function partOf({ kind, make, id }: AnyMaker, scene: Scene): SamplePart {
  const configurations = make(scene) as readonly ConfigurationOf<Kind>[];
  const idIn = id as Maker['id'];
  const bodies = configurations.map((one) => bodyOf(kind, one, scene, idIn?.(one, scene)));
  return samplePart(scene.account.id, scene.region, kind, bodies);
}

/** The envelope by the table of kinds, as collectors and imports make it. */
function bodyOf(kind: Kind, configuration: ConfigurationOf<Kind>, { account, region }: Scene, id?: string): ItemBody {
  const definition = kindDefinition(kind);
  const members = configuration as Readonly<Record<string, unknown>>;
  const tags = tagsOf(members);
  const resourceId = id ?? textOf(members, definition.id) ?? account.id;
  const name = textOf(members, definition.name) ?? tags['Name'];
  const made = (definition.arnTemplate ?? '')
    .replace('{partition}', 'aws')
    .replace('{region}', region)
    .replace('{account}', account.id)
    .replace('{id}', resourceId);
  return {
    resourceId,
    ...(name === undefined ? {} : { resourceName: name }),
    arn: textOf(members, definition.arn) ?? made,
    tags,
    configuration,
  };
}

/** Services write lists or records, and `Tags`, `TagList` or `tags`. */
function tagsOf(members: Readonly<Record<string, unknown>>): Record<string, string> {
  const value = members['Tags'] ?? members['TagList'] ?? members['tags'];
  if (!Array.isArray(value)) return { ...(value as Record<string, string> | undefined) };
  return Object.fromEntries(
    (value as { Key?: string; Value?: string; key?: string; value?: string }[]).map((tag) => [
      tag.Key ?? tag.key ?? '',
      tag.Value ?? tag.value ?? '',
    ]),
  );
}

function textOf(members: Readonly<Record<string, unknown>>, name: string | undefined): string | undefined {
  const value = name === undefined ? undefined : members[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

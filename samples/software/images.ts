import { sha256 } from '#platform/runtime';
import type { Span } from '../items/posture/scene.ts';
import { FOUND, type FoundType, NEW_BASE, OLD_BASE, packagesOf } from './packages.ts';

/** One image of a repository. */
export interface SampleImage extends Span {
  readonly account: string;
  readonly repository: string;
  readonly tag: string;
  /** Days before the story's day. */
  readonly pushed: number;
  readonly pulled?: number;
  readonly base: 'node' | 'python' | 'debian';
  readonly isOld?: true;
  /** What its own build adds. */
  readonly own?: readonly (readonly [FoundType, readonly string[]])[];
  /** Nobody read what is in it. */
  readonly isUnread?: true;
}

export const IMAGES: readonly SampleImage[] = [
  { account: 'shared-services', repository: 'base/node', tag: '20-14', pushed: 26, base: 'node', isOld: true },
  { account: 'shared-services', repository: 'base/python', tag: '3.12-9', pushed: 24, base: 'python' },
  {
    account: 'shared-services',
    repository: 'shop/web',
    tag: '412',
    pushed: 30,
    base: 'node',
    isOld: true,
    own: [
      ['npm', ['next 14.2.3', 'react 18.3.1', 'cross-spawn 7.0.3', 'lodash 4.17.21']],
      ['deb', ['libwebp7 1.2.4-0.2 libwebp']],
    ],
  },
  // The old build went when the new one ran.
  {
    account: 'shared-services',
    repository: 'shop/api',
    tag: '187',
    pushed: 60,
    until: 9,
    base: 'debian',
    isOld: true,
    own: [['golang', ['golang.org/x/net v0.17.0', 'golang.org/x/crypto v0.28.0', 'github.com/jackc/pgx/v5 v5.5.5']]],
  },
  {
    account: 'shared-services',
    repository: 'shop/api',
    tag: '188',
    pushed: 9,
    since: 9,
    base: 'debian',
    own: [['golang', ['golang.org/x/net v0.33.0', 'golang.org/x/crypto v0.28.0', 'github.com/jackc/pgx/v5 v5.5.5']]],
  },
  // Nobody has pulled it for a month: out of its window since two days.
  {
    account: 'shared-services',
    repository: 'data/airflow',
    tag: '2.8.1-3',
    pushed: 95,
    pulled: 32,
    base: 'python',
    isOld: true,
    own: [['pypi', ['werkzeug 2.2.3', 'requests 2.31.0', 'urllib3 2.0.4', 'pillow 10.0.1']]],
  },
  {
    account: 'shop-development',
    repository: 'shop/preview',
    tag: 'pr-1290',
    pushed: 12,
    since: 12,
    base: 'node',
    isOld: true,
    own: [['npm', ['next 15.1.6', 'react 19.0.0', 'react-server-dom-webpack 19.0.0']]],
  },
  { account: 'data-platform', repository: 'notebooks', tag: 'spring', pushed: 20, base: 'python', isUnread: true },
  { account: 'sandbox-engineers', repository: 'talk-demo', tag: 'latest', pushed: 210, base: 'node', isUnread: true },
];

/** Repositories whose images run, by the name of the service. */
const RUN: Readonly<Record<string, string>> = { web: 'shop/web', api: 'shop/api' };

export function imageDigest({ repository, tag }: Pick<SampleImage, 'repository' | 'tag'>): string {
  return `sha256:${sha256(`${repository}:${tag}`)}`;
}

/** The image that a service runs, so many days before the story's day; nothing for those whose image is elsewhere. */
export function imageOfService(service: string, back: number): SampleImage | undefined {
  return IMAGES.find(({ repository, since = Infinity, until = -1 }) => {
    return repository === RUN[service] && back <= since && back > until;
  });
}

const layerOf = (name: string) => `sha256:${sha256(`layer ${name}`)}`;

/** What is in an image: the layers of Debian and of the language below, its own above. */
export function imageContent({ repository, tag, base, isOld, own = [] }: SampleImage) {
  const age = isOld ? 'old' : 'new';
  const layers = [layerOf(`bookworm ${age}`), ...(base === 'debian' ? [] : [layerOf(`${base} ${age}`)])];
  const top = layerOf(`${repository}:${tag}`);
  const system = packagesOf('deb', { ...FOUND.deb, layer: layers[0] ?? '' }, isOld ? OLD_BASE : NEW_BASE);
  const added = own.flatMap(([type, lines]) => packagesOf(type, { ...FOUND[type], layer: top }, lines));
  return { layers: [...layers, top], baseLayers: layers.length, packages: [...system, ...added] };
}

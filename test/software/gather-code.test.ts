import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSoftwareReader, holdingsOf } from '#estate/inventories';
import { addDays } from '#kernel';
import { openStore, type Store } from '#platform/store';
import { dpkgStatus, type Entry, sha, tarOf } from '../support/images.ts';
import { NOON } from '../support/snapshots.ts';
import { zipFile } from '../support/zip-writer.ts';
import {
  pushImage,
  pushIndex,
  REGION,
  type SimulatedEstate,
  simulatedEstate,
  type Stated,
} from './simulated-estate.ts';

let estate: SimulatedEstate;
let store: Store;
beforeAll(async () => {
  estate = await simulatedEstate();
});
afterAll(() => estate.close());
beforeEach(async () => {
  store = await openStore('sqlite::memory:');
  estate.downloads.splice(0);
  estate.aws.calls.clear();
  estate.aws.faults.splice(0);
});
afterEach(() => store.close());

const HOME = '100000000001';
const MEMBER = '100000000002';

const layer = (...packages: (readonly [string, string])[]): Promise<Buffer> => {
  const entries: Entry[] = [
    ['etc/os-release', 'ID=debian\nVERSION_ID="12"\n'],
    ['var/lib/dpkg/status', dpkgStatus(...packages)],
  ];
  return tarOf(entries);
};

interface ImageAbout {
  readonly accountId?: string;
  readonly region?: string;
  readonly repository?: string;
  readonly pushed?: number;
  readonly more?: object;
}

/** An image of the snapshot, pushed so many days ago. */
function image(digest: string, about: ImageAbout = {}): Stated {
  const { accountId = HOME, region = REGION, repository = 'shop/web', pushed = 1, more = {} } = about;
  const at = addDays(NOON, -pushed);
  return {
    kind: 'AWS::ECR::Image',
    id: `${repository}/${digest}`,
    arn: `arn:aws:ecr:${region}:${accountId}:repository/${repository}/${digest}`,
    accountId,
    region,
    configuration: {
      registryId: accountId,
      repositoryName: repository,
      imageDigest: digest,
      imageTags: ['1.0'],
      imagePushedAt: at,
      ...more,
    },
  };
}

async function namesOf(entity: string): Promise<readonly string[] | undefined> {
  const [held] = await holdingsOf(store.db, entity);
  if (!held) return undefined;
  const { packages } = await createSoftwareReader(store.db).content(held.digest);
  return packages.map(({ name, version }) => `${name} ${version}`);
}

describe('software of images', () => {
  it('is read from their layers, once for all replicas, and never again', async () => {
    const digest = pushImage(estate, [await layer(['bash', '5.2-1']), await layer(['bash', '5.2-2'], ['curl', '7'])]);
    const replica = image(digest, { accountId: MEMBER, region: 'us-east-1' });
    const stated = [image(digest), replica];
    const { sources } = await estate.gather(store, stated, { limits: { accounts: 1 } });
    expect(sources.images).toEqual({ read: 2, confirmed: 0, skipped: {}, failed: {}, first: [] });
    expect(estate.downloads).toHaveLength(3);
    for (const { arn } of stated) expect(await namesOf(arn)).toEqual(['bash 5.2-2', 'curl 7']);
    const [held] = await holdingsOf(store.db, stated[0]?.arn ?? '');
    expect(held).toMatchObject({
      source: 'image',
      revision: digest,
      name: 'shop/web:1.0',
      resourceType: 'AWS::ECR::Image',
    });

    const again = await estate.gather(store, stated, { at: addDays(NOON, 300) });
    expect(again.sources.images).toMatchObject({ read: 0, confirmed: 2 });
    expect(estate.downloads).toHaveLength(3);
  });

  it('is read of those that run first, then of the newest, and what is over the limit in the next run', async () => {
    const [old, newest, older] = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => pushImage(estate, [await layer([name, '1'])])),
    );
    const stated = [
      image(older ?? '', { pushed: 3 }),
      image(newest ?? '', { pushed: 2 }),
      image(old ?? '', { pushed: 400 }),
      image(`sha256:${'e'.repeat(64)}`, { pushed: 400 }),
      {
        kind: 'AWS::ECS::Task',
        id: 'task-1',
        arn: `arn:aws:ecs:${REGION}:${MEMBER}:task/c/1`,
        accountId: MEMBER,
        configuration: { containers: [{ imageDigest: old }] },
      } satisfies Stated,
    ];
    const limits = { packages: 1, perAccount: 1 };
    const held = async () => await Promise.all([old, newest, older].map((one) => namesOf(image(one ?? '').arn)));
    const first = await estate.gather(store, stated, { limits });
    expect(first.sources.images).toMatchObject({ read: 1, skipped: { 'left-for-next-run': 2, 'not-in-use': 1 } });
    expect(await held()).toEqual([['a 1'], undefined, undefined]);
    await estate.gather(store, stated, { limits });
    expect(await held()).toEqual([['a 1'], ['b 1'], undefined]);
    await estate.gather(store, stated, { limits });
    expect(await held()).toEqual([['a 1'], ['b 1'], ['c 1']]);
  });

  it('of an image for several platforms is that for amd64', async () => {
    const amd64 = pushImage(estate, [await layer(['bash', 'amd64'])]);
    const arm64 = pushImage(estate, [await layer(['bash', 'arm64'])]);
    const index = image(pushIndex(estate, { arm64, amd64 }));
    await estate.gather(store, [index]);
    expect(await namesOf(index.arn)).toEqual(['bash amd64']);
  });

  it('is not read of charts and archived images, nor of what is not what its digest says', async () => {
    const forged = pushImage(estate, [await layer(['bash', '1'])]);
    const manifest = JSON.parse(estate.software.manifests.get(forged) ?? '') as {
      layers: { digest: string; size: number }[];
    };
    const [first] = manifest.layers;
    const wrong = Buffer.alloc(first?.size ?? 0);
    estate.blobs.set(first?.digest ?? '', wrong);
    const swapped = pushImage(estate, [await layer(['bash', '2'])]);
    estate.software.manifests.set(swapped, '{"layers":[]}');
    const gone = `sha256:${'d'.repeat(64)}`;
    const other = `sha256:${'f'.repeat(64)}`;
    const { sources } = await estate.gather(store, [
      image(forged),
      image(swapped),
      image(gone),
      image(sha(Buffer.from('chart')), { more: { artifactMediaType: 'application/vnd.cncf.helm.config.v1+json' } }),
      image(sha(Buffer.from('cold')), { more: { imageStatus: 'ARCHIVED' } }),
      image(other, { more: { imageSizeInBytes: 2 ** 40 } }),
    ]);
    expect(sources.images).toMatchObject({
      read: 0,
      skipped: { archived: 1, 'no-image': 1 },
      failed: { 'wrong-digest': 2, ImageNotFound: 1, 'too-large': 1 },
    });
    expect(await holdingsOf(store.db, image(forged).arn)).toEqual([]);
  });

  it('is only read from where AWS keeps images', async () => {
    const digest = pushImage(estate, [await layer(['bash', '1'])]);
    const { urlOf } = estate.software;
    estate.software.urlOf = () => 'https://layers.example/1';
    const { sources } = await estate.gather(store, [image(digest)]);
    estate.software.urlOf = urlOf;
    expect(sources.images?.failed).toEqual({ denied: 1 });
    expect(sources.images?.first[0]?.detail).toContain('nothing may be sent to layers.example');
  });

  it('is not asked for unless it is wished', async () => {
    const digest = pushImage(estate, [await layer(['bash', '1'])]);
    const { sources } = await estate.gather(store, [image(digest)], { sources: ['ssm'] });
    expect(Object.keys(sources)).toEqual(['ssm']);
    expect(estate.aws.calls.has('ecr:BatchGetImage')).toBe(false);
  });
});

describe('software of functions', () => {
  const arnOf = (name: string) => `arn:aws:lambda:${REGION}:${HOME}:function:${name}`;
  const stated = (name: string, configuration: object): Stated => ({
    kind: 'AWS::Lambda::Function',
    id: name,
    arn: arnOf(name),
    accountId: HOME,
    configuration: { FunctionName: name, ...configuration },
  });
  const LOCK = JSON.stringify({
    lockfileVersion: 3,
    packages: { '': { name: 'app' }, 'node_modules/lodash': { version: '4.17.20' } },
  });

  /** Puts the code of a function where Lambda says it is; answers what the snapshot says of it. */
  function upload(name: string, zip: Buffer, more: object = {}): object {
    const digest = sha(zip);
    const CodeSha256 = Buffer.from(digest.slice('sha256:'.length), 'hex').toString('base64');
    estate.blobs.set(digest, zip);
    const Configuration = { FunctionName: name, PackageType: 'Zip', CodeSha256, CodeSize: zip.length, ...more };
    estate.software.functions.set(name, {
      Configuration,
      Code: { RepositoryType: 'S3', Location: estate.software.urlOf(digest) },
    });
    return { CodeSha256, CodeSize: zip.length, PackageType: 'Zip' };
  }

  it('is read from their code when it changed', async () => {
    const zip = zipFile([{ name: 'package-lock.json', content: LOCK }]);
    const one = stated('mail', upload('mail', zip));
    expect((await estate.gather(store, [one])).sources.functions).toMatchObject({ read: 1, failed: {} });
    expect(await namesOf(one.arn)).toEqual(['lodash 4.17.20']);

    estate.aws.calls.clear();
    expect((await estate.gather(store, [one])).sources.functions).toMatchObject({ read: 0, confirmed: 1 });
    expect(estate.aws.calls.has('lambda:GetFunction')).toBe(false);
  });

  const layerArn = (name: string, owner = HOME) => `arn:aws:lambda:${REGION}:${owner}:layer:${name}:3`;

  /** Puts a version of a layer where Lambda says it is. */
  function publish(arn: string, zip: Buffer): void {
    const digest = sha(zip);
    estate.blobs.set(digest, zip);
    const CodeSha256 = Buffer.from(digest.slice('sha256:'.length), 'hex').toString('base64');
    estate.software.layers.set(arn, { CodeSha256, CodeSize: zip.length, Location: estate.software.urlOf(digest) });
  }

  const installed = (path: string, name: string, version: string) => ({
    name: `${path}/${name}/package.json`,
    content: JSON.stringify({ name, version }),
  });

  it('is that of their layers as well, each read once, with the layer that brought it', async () => {
    const [first, second] = [layerArn('first'), layerArn('second', MEMBER)];
    const modules = 'nodejs/node_modules';
    publish(first, zipFile([installed(modules, 'axios', '1.0.0'), installed(modules, 'ws', '8.0.0')]));
    publish(second, zipFile([installed(modules, 'axios', '1.7.0')]));
    const Layers = [{ Arn: first }, { Arn: second }];
    const zip = zipFile([{ name: 'package-lock.json', content: LOCK }]);
    const functions = ['a', 'b'].map((name) => stated(name, { ...upload(name, zip, { Layers }), Layers }));
    const { sources } = await estate.gather(store, functions, { limits: { perAccount: 1 } });
    expect(sources.functions).toMatchObject({ read: 2, failed: {} });
    expect(estate.aws.calls.get('lambda:GetLayerVersion')).toBe(2);
    const [held] = await holdingsOf(store.db, arnOf('b'));
    const { packages, problems } = await createSoftwareReader(store.db).content(held?.digest ?? '');
    expect(problems).toEqual([]);
    expect(packages.map(({ name, version, locations }) => [name, version, locations])).toEqual([
      ['axios', '1.7.0', [{ path: `opt/${modules}/axios/package.json`, layer: second }]],
      ['lodash', '4.17.20', [{ path: 'package-lock.json' }]],
      ['ws', '8.0.0', [{ path: `opt/${modules}/ws/package.json`, layer: first }]],
    ]);

    estate.downloads.splice(0);
    const later = { ...functions[0], configuration: { ...functions[0]?.configuration, Layers: [] } } as Stated;
    expect((await estate.gather(store, functions)).sources.functions).toMatchObject({ confirmed: 2 });
    expect(estate.downloads).toEqual([]);
    expect((await estate.gather(store, [later])).sources.functions).toMatchObject({ read: 1 });
  });

  it('is incomplete, by name, when a layer of somebody else cannot be read, until it can', async () => {
    const arn = layerArn('theirs', '999999999999');
    const Layers = [{ Arn: arn }];
    const zip = zipFile([{ name: 'package-lock.json', content: LOCK }]);
    const one = stated('uses-theirs', { ...upload('uses-theirs', zip, { Layers }), Layers });
    const content = async () => {
      const [held] = await holdingsOf(store.db, one.arn);
      return await createSoftwareReader(store.db).content(held?.digest ?? '');
    };
    expect((await estate.gather(store, [one])).sources.functions).toMatchObject({ read: 1, failed: {} });
    expect((await content()).problems).toMatchObject([
      { code: 'denied', path: arn, detail: expect.stringContaining('AccessDeniedException') },
    ]);
    estate.downloads.splice(0);
    expect((await estate.gather(store, [one])).sources.functions).toMatchObject({ read: 0, confirmed: 1 });
    expect(estate.downloads).toEqual([]);

    publish(arn, zipFile([installed('python/x', 'late', '1.0.0')]));
    expect((await estate.gather(store, [one])).sources.functions).toMatchObject({ read: 1 });
    expect((await content()).problems).toEqual([]);
  });

  it('is that of the image a function is made of', async () => {
    const digest = pushImage(estate, [await layer(['bash', '9'])]);
    estate.software.functions.set('boxed', {
      Configuration: { FunctionName: 'boxed', PackageType: 'Image', CodeSha256: digest.slice(7) },
      Code: {
        RepositoryType: 'ECR',
        ImageUri: `${MEMBER}.dkr.ecr.${REGION}.amazonaws.com/shop/web:1.0`,
        ResolvedImageUri: `${MEMBER}.dkr.ecr.${REGION}.amazonaws.com/shop/web@${digest}`,
      },
    });
    const one = stated('boxed', { PackageType: 'Image', CodeSha256: digest.slice(7) });
    await estate.gather(store, [one, image(digest, { accountId: MEMBER })]);
    expect(await namesOf(one.arn)).toEqual(['bash 9']);
    expect((await holdingsOf(store.db, one.arn))[0]).toMatchObject({ source: 'function', revision: digest.slice(7) });
  });

  it('is not believed when the code is not what Lambda says, and goes on after a refusal', async () => {
    const forged = stated('forged', upload('forged', zipFile([{ name: 'package-lock.json', content: `${LOCK} ` }])));
    estate.blobs.set([...estate.blobs.keys()].at(-1) ?? '', zipFile([{ name: 'other', content: 'x' }]));
    const stranger = stated('stranger', { CodeSha256: 'x' });
    const { sources } = await estate.gather(store, [forged, stranger]);
    expect(sources.functions).toMatchObject({
      read: 0,
      failed: { ResourceNotFoundException: 1, 'wrong-digest': 1 },
    });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseImageReference, readRegistryImage } from '#estate/software';
import { instant } from '#kernel';
import { createRegistryClient } from '#platform/net';
import { fixedClock } from '#platform/runtime';
import { type CliBench, cliBench } from '../support/cli.ts';
import { dpkgStatus, type Entry, tarOf } from '../support/images.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';

const docker = mkdtempSync(join(tmpdir(), 'yagura-docker-'));

let bench: CliBench;
let open: RegistryServer;
let locked: RegistryServer;

const layer = (...packages: (readonly [string, string])[]): Promise<Buffer> => {
  const entries: Entry[] = [
    ['etc/os-release', 'ID=debian\nVERSION_ID="12"\n'],
    ['var/lib/dpkg/status', dpkgStatus(...packages)],
  ];
  return tarOf(entries);
};

beforeAll(async () => {
  bench = await cliBench(fixedClock(instant('2026-11-26T00:00:00Z')), { DOCKER_CONFIG: docker });
  const images = [
    { layers: [await layer(['bash', '1'])], packing: 'gzip' as const, architecture: 'arm64' },
    {
      layers: [await layer(['bash', '1']), await layer(['bash', '2'])],
      packing: 'zstd' as const,
      architecture: 'amd64',
    },
  ];
  open = await startRegistry({ images });
  locked = await startRegistry({ images, user: 'mika', password: 'secret' });
});
afterAll(async () => {
  await Promise.all([open.stop(), locked.stop()]);
  await bench.close();
  rmSync(docker, { recursive: true, force: true });
});
beforeEach(() => {
  for (const { faults, requests } of [open, locked]) {
    for (const key of Object.keys(faults)) delete faults[key as keyof typeof faults];
    requests.splice(0);
  }
});

const OWN = ['--private-hosts', '127.0.0.1', '--format', 'json'];

const pull = (server: RegistryServer, ...argv: string[]) =>
  bench.run('inventory', `registry:${server.host}/shop/web:1.0`, ...OWN, ...argv);

async function packagesOf(server: RegistryServer, ...argv: string[]): Promise<readonly string[]> {
  const { code, out, err } = await pull(server, ...argv);
  expect([code, err]).toEqual([0, expect.any(String)]);
  const { packages } = JSON.parse(out) as { packages: { name: string; version: string }[] };
  return packages.map(({ name, version }) => `${name} ${version}`);
}

describe('an image in a registry', () => {
  it('is read by a token, for the platform that is wanted, and the token is told to the registry alone', async () => {
    const { out } = await pull(open);
    expect(JSON.parse(out)).toMatchObject({
      target: { kind: 'image', name: `${open.host}/shop/web:1.0`, digest: expect.stringMatching(/^sha256:/) },
      packages: [{ name: 'bash', version: '2', locations: [{ layer: expect.stringMatching(/^sha256:/) }] }],
      problems: [],
    });
    expect(open.requests.slice(0, 3)).toEqual([
      '/v2/shop/web/manifests/1.0 unsigned',
      '/token?service=registry&scope=repository%3Ashop%2Fweb%3Apull unsigned',
      '/v2/shop/web/manifests/1.0 Bearer',
    ]);
    expect(open.requests.filter((one) => one.startsWith('store'))).toEqual(Array(3).fill('store unsigned'));
    expect(await packagesOf(open, '--platform', 'linux/arm64')).toEqual(['bash 1']);
    const other = JSON.parse((await pull(open, '--platform', 'linux/s390x')).out);
    expect(other.problems).toMatchObject([{ code: 'unsupported', detail: expect.stringContaining('linux/s390x') }]);
  });

  it('goes on with a new token when the old one is over', async () => {
    open.faults.tokenLasts = 3;
    expect(await packagesOf(open)).toEqual(['bash 2']);
    expect(open.requests.filter((one) => one.startsWith('/token')).length).toBeGreaterThan(1);
  });

  it('that is locked is read by a user whose password is sent to its own realm alone', async () => {
    const password = join(bench.folder, 'password');
    writeFileSync(password, 'secret\n');
    const signIn = ['--registry-user', 'mika', '--registry-password', `file:${password}`];
    expect(await packagesOf(locked, ...signIn)).toEqual(['bash 2']);
    expect(locked.requests[1]).toMatch(/^\/token.* Basic$/);
    const stranger = await pull(locked);
    expect([stranger.code, stranger.err]).toEqual([6, expect.stringContaining('sign in with `--registry-user')]);
    writeFileSync(password, 'wrong');
    const wrong = await pull(locked, ...signIn);
    expect([wrong.code, wrong.err]).toEqual([6, expect.stringContaining('check the name, `--registry-user`')]);
    locked.faults.realm = 'https://realm.example/token';
    const elsewhere = await pull(locked, ...signIn);
    expect([elsewhere.code, elsewhere.err]).toEqual([6, expect.stringContaining('sent to realm.example')]);
    expect((await pull(locked, '--registry-user', 'mika')).code).toBe(3);
  });

  it('that is locked is read by whoever signed in with Docker', async () => {
    const login = (name: string, text: string) =>
      writeFileSync(join(docker, 'config.json'), JSON.stringify({ auths: { [name]: { auth: btoa(text) } } }));
    login(`https://${locked.host}/v1/`, 'mika:secret');
    expect(await packagesOf(locked)).toEqual(['bash 2']);
    login('images.example', 'mika:secret');
    expect((await pull(locked)).code).toBe(6);
    writeFileSync(join(docker, 'config.json'), '{');
    const broken = await pull(locked);
    expect([broken.code, broken.err]).toEqual([4, expect.stringContaining('config.json is no JSON')]);
    rmSync(join(docker, 'config.json'));
  });

  it.each([
    ['a layer that is another', { layer: Buffer.from('not the layer') }, 4, 'what came is not sha256:'],
    ['a layer that is larger than it says', { layer: Buffer.alloc(100_000) }, 10, 'sends more than'],
    ['a manifest that is no image', { manifest: '{"layers":[]}' }, 4, 'is no image that can be read'],
    ['a manifest that is too large', { manifest: ' '.repeat(5 * 1024 * 1024) }, 7, 'an answer of more than'],
    ['a missing tag', { status: 404 }, 5, 'check the repository and the tag'],
    ['a refusal', { status: 403 }, 6, 'to strangers (403)'],
    ['too many questions', { status: 429, headers: { 'retry-after': '60' } }, 7, 'wait 60 seconds, or sign in'],
    ['a broken registry', { status: 500 }, 7, 'answered 500'],
    ['a realm at no address', { realm: 'nothing' }, 7, 'no token is given'],
  ])('says what mends %s', async (_name, faults, code, said) => {
    Object.assign(open.faults, faults);
    const run = await pull(open);
    expect([run.code, run.err]).toEqual([code, expect.stringContaining(said)]);
  });

  it("is asked for at permitted hosts alone, and without TLS at one's own", async () => {
    const refused = await bench.run('inventory', `registry:${open.host}/shop/web:1.0`);
    expect([refused.code, refused.err]).toEqual([6, expect.stringContaining('would be reached without TLS')]);
    expect(open.requests).toEqual([]);
    const named = await bench.run('inventory', 'registry:Shop/Web:1.0', ...OWN);
    expect([named.code, named.err]).toEqual([3, expect.stringContaining('names no image of a registry')]);
  });

  it('is not read when a layer ends too early, however often it is asked for', async () => {
    open.faults.isCut = true;
    const reference = parseImageReference(`registry:${open.host}/shop/web:1.0`);
    const registry = createRegistryClient({
      origin: reference.origin,
      allowedHosts: [],
      privateHosts: ['127.0.0.1'],
      manifestBytes: 10_000,
      backoffMs: 1,
    });
    const platform = { os: 'linux', architecture: 'amd64' };
    const clock = fixedClock(instant('2026-11-26T00:00:00Z'));
    await expect(readRegistryImage(registry, reference, { platform, clock })).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(open.requests.filter((one) => one.startsWith('store')).length).toBeGreaterThan(1);
  });
});

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OciImage, ociEntries } from './images.ts';

/** What a registry does otherwise than it should; tests change it. */
export interface RegistryFaults {
  /** Answers every manifest with this status. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** Blobs are cut off in the middle, every time. */
  isCut?: boolean;
  /** Sends this instead of a blob that is a layer. */
  layer?: Buffer;
  /** Sends this instead of a manifest. */
  manifest?: string;
  /** Where the registry says that tokens are. */
  realm?: string;
  /** Requests for blobs for which one token is good. */
  tokenLasts?: number;
}

export interface RegistryServer {
  /** `127.0.0.1:5000` */
  readonly host: string;
  readonly faults: RegistryFaults;
  /** `GET /v2/…` with whether and how it was signed, in order; what the blob store got stands as `store …`. */
  readonly requests: string[];
  stop(): Promise<void>;
}

export interface RegistrySetup {
  readonly images: readonly OciImage[];
  /** Only this user gets a token; without one anybody does. */
  readonly user?: string;
  readonly password?: string;
}

const REPOSITORY = 'shop/web';

/** A registry with one repository and the tag 1.0, a realm that hands out tokens, and a store of blobs on another port. */
export async function startRegistry({ images, user, password }: RegistrySetup): Promise<RegistryServer> {
  const files = new Map(ociEntries(images).map(([name, content]) => [name, Buffer.from(content as Uint8Array)]));
  const outer = JSON.parse(files.get('index.json')?.toString() ?? '') as { manifests: { digest: string }[] };
  const tags = new Map([['1.0', outer.manifests[0]?.digest ?? '']]);
  const blobOf = (digest: string) => files.get(`blobs/sha256/${digest.slice('sha256:'.length)}`);
  const faults: RegistryFaults = {};
  const requests: string[] = [];
  let token = 0;
  let uses = 0;

  const store = createServer((request, response) => {
    requests.push(`store ${signed(request)}`);
    const blob = blobOf((request.url ?? '').slice(1));
    const isManifest = blob?.[0] === 0x7b;
    const content = (isManifest ? undefined : faults.layer) ?? blob ?? Buffer.alloc(0);
    response.writeHead(200, { 'content-length': content.length });
    if (faults.isCut) response.write(content.subarray(0, content.length >> 1), () => response.destroy());
    else response.end(content);
  });
  await listen(store);

  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const manifestFor = (reference: string): Buffer | undefined =>
    faults.manifest === undefined ? blobOf(tags.get(reference) ?? reference) : Buffer.from(faults.manifest);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://registry');
    requests.push(`${url.pathname}${url.search} ${signed(request)}`);
    if (url.pathname === '/token') {
      const isKnown = user === undefined || request.headers.authorization === basic;
      uses = 0;
      return send(response, isKnown ? 200 : 401, JSON.stringify({ token: `t${(token += 1)}` }));
    }
    uses += 1;
    if (request.headers.authorization !== `Bearer t${token}` || uses > (faults.tokenLasts ?? Infinity)) {
      const realm = faults.realm ?? `http://${hostOf(server)}/token`;
      const challenge = `Bearer realm="${realm}",service="registry",scope="repository:other:*"`;
      return send(response, 401, '{}', { 'www-authenticate': challenge });
    }
    const [, kind, reference = ''] = new RegExp(`^/v2/${REPOSITORY}/(manifests|blobs)/(.+)$`).exec(url.pathname) ?? [];
    if (kind === 'blobs') return send(response, 307, '', { location: `http://${hostOf(store)}/${reference}` });
    if (faults.status !== undefined) return send(response, faults.status, '{}', faults.headers);
    const manifest = kind === undefined ? undefined : manifestFor(reference);
    return send(response, manifest === undefined ? 404 : 200, manifest ?? '{}', { 'content-type': 'application/json' });
  });
  await listen(server);

  return {
    host: hostOf(server),
    faults,
    requests,
    async stop() {
      await Promise.all([server, store].map((one) => new Promise((resolve) => one.close(resolve))));
    },
  };
}

function signed({ headers: { authorization = 'unsigned' } }: IncomingMessage): string {
  return authorization.split(' ')[0] ?? '';
}

function send(response: ServerResponse, status: number, body: string | Buffer, headers: object = {}): void {
  response.writeHead(status, { ...headers }).end(body);
}

async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

function hostOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

import { Fault } from '#kernel';
import { createDownloader } from '../download.ts';
import { createHttpClient, type HttpAnswer } from '../http-client.ts';
import { createOutbound } from '../outbound.ts';
import type { BlobWanted, RegistryClient, RegistryOptions } from './contract.ts';
import { hostsOfRegistry } from './known-hosts.ts';
import { refusal } from './refusals.ts';
import { createSignIn } from './sign-in.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 3;

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md (read 2026-11-26) */
export function createRegistryClient(options: RegistryOptions): RegistryClient {
  const { origin, allowedHosts, privateHosts, manifestBytes: maxBytes, userAgent, backoffMs } = options;
  const { hostname, host } = new URL(origin);
  const outbound = createOutbound({ allowedHosts: [...hostsOfRegistry(hostname), ...allowedHosts], privateHosts });
  const about = { outbound, ...(userAgent !== undefined && { userAgent }) };
  const client = createHttpClient({ ...about, maxBytes });
  const downloader = createDownloader({ ...about, ...(backoffMs !== undefined && { backoffMs }) });
  const signIn = createSignIn(options);
  const isSignedIn = options.credentials !== undefined;

  /** Follows where the registry sends on to; who asks is told to the registry alone. */
  const get = async (path: string, accept: string, authorization: string | undefined): Promise<HttpAnswer> => {
    let url = new URL(path, origin);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const own = url.origin === origin && authorization !== undefined ? { authorization } : {};
      const answer = await client.send({ method: 'GET', url: url.href, headers: { accept, ...own } });
      const { location = '' } = answer.headers;
      if (!REDIRECTS.has(answer.status) || !URL.canParse(location, url.href)) return answer;
      url = new URL(location, url);
    }
    throw new Fault('unavailable', `${host} sends on more than ${MOST_REDIRECTS} times`, { mend: 'check the name' });
  };

  const fetchBlob = async (wanted: BlobWanted, authorization: string | undefined): Promise<string> => {
    const { repository, digest, bytes, to, signal, onProgress } = wanted;
    const came = await downloader.download({
      url: new URL(`/v2/${repository}/blobs/${digest}`, origin).href,
      to,
      maxBytes: bytes,
      ...(authorization !== undefined && { headers: { authorization } }),
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    });
    if (came.state === 'fetched') return `sha256:${came.sha256}`;
    throw refusal({ host, what: `the layer ${digest}`, isSignedIn }, { status: 404, headers: {} });
  };

  return {
    async manifest(repository, reference, accept) {
      const path = `/v2/${repository}/manifests/${reference}`;
      const ask = (authorization: string | undefined) => get(path, accept.join(', '), authorization);
      let answer = await ask(signIn.current(repository));
      if (answer.status === 401) {
        const authorization = await signIn.renew(repository, answer);
        if (authorization !== undefined) answer = await ask(authorization);
      }
      const what = `\`${repository}${reference.startsWith('sha256:') ? '@' : ':'}${reference}\``;
      if (answer.status !== 200) throw refusal({ host, what, isSignedIn }, answer);
      return { text: answer.body, mediaType: (answer.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '' };
    },
    async blob(wanted) {
      const { repository, digest } = wanted;
      try {
        return await fetchBlob(wanted, signIn.current(repository));
      } catch (thrown) {
        const status = statusOf(thrown);
        if (status === undefined) throw thrown;
        // A token is good for some minutes; a large image takes longer.
        const authorization = status === 401 ? await signIn.renew(repository) : undefined;
        if (authorization !== undefined) return await fetchBlob(wanted, authorization);
        throw refusal({ host, what: `the layer ${digest}`, isSignedIn }, { status, headers: {} });
      }
    },
  };
}

function statusOf(thrown: unknown): number | undefined {
  const status = thrown instanceof Fault ? thrown.details['status'] : undefined;
  return typeof status === 'number' ? status : undefined;
}

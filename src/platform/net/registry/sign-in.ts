import { Fault, isJson } from '#kernel';
import { createHttpClient, type HttpAnswer, type HttpRequest } from '../http-client.ts';
import { createOutbound } from '../outbound.ts';
import { type Challenge, readChallenge } from './challenge.ts';
import type { RegistryOptions } from './contract.ts';
import { hostsOfRegistry } from './known-hosts.ts';
import { refusal, wrongRealm } from './refusals.ts';

/** Bytes of an answer with a token, and of a token. */
const MAX_ANSWER = 1024 * 1024;
const MAX_TOKEN = 64 * 1024;

/** What is sent to prove who asks: the value of `Authorization`, of one repository. */
export interface SignIn {
  /** What is known so far. */
  current(repository: string): string | undefined;
  /** Meets what a refusal asks for, or what the last one did; undefined when there is nothing to be met. */
  renew(repository: string, refused?: Pick<HttpAnswer, 'headers'>): Promise<string | undefined>;
}

export function createSignIn(options: RegistryOptions): SignIn {
  const { credentials } = options;
  const basic = credentials && `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
  const known = new Map<string, string>();
  let challenge: Challenge | undefined;
  return {
    current: (repository) => known.get(repository),
    async renew(repository, refused) {
      challenge = refused ? readChallenge(refused.headers['www-authenticate']) : challenge;
      if (challenge === undefined) return undefined;
      const value = challenge.scheme === 'basic' ? basic : await tokenFor(options, repository, challenge, basic);
      if (value !== undefined) known.set(repository, value);
      return value;
    },
  };
}

async function tokenFor(
  options: RegistryOptions,
  repository: string,
  { realm, service }: Challenge & { readonly scheme: 'bearer' },
  basic: string | undefined,
): Promise<string> {
  const { host } = new URL(options.origin);
  const answer = await askRealm(options, urlOf(host, realm, service, repository), basic);
  if (answer.status !== 200) {
    throw refusal({ host, what: `\`${repository}\``, isSignedIn: basic !== undefined }, answer);
  }
  const token = tokenIn(answer.body);
  if (token === undefined) throw noToken(host);
  return `Bearer ${token}`;
}

function urlOf(host: string, realm: string, service: string | undefined, repository: string): URL {
  if (!URL.canParse(realm)) throw noToken(host);
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  // Never what the registry proposes: it could ask for more than is wanted, and get it with the password.
  url.searchParams.set('scope', `repository:${repository}:pull`);
  return url;
}

/** A realm that is not known to belong to the registry is asked as a stranger only: a password is not sent there. */
async function askRealm(options: RegistryOptions, url: URL, basic: string | undefined): Promise<HttpAnswer> {
  const { origin, allowedHosts, privateHosts, userAgent } = options;
  const { hostname, host } = new URL(origin);
  const permitted = [...hostsOfRegistry(hostname), ...allowedHosts];
  const request: HttpRequest = {
    method: 'GET',
    url: url.href,
    headers: { accept: 'application/json', ...(basic !== undefined && { authorization: basic }) },
  };
  const hosts = basic === undefined ? [...permitted, url.hostname] : permitted;
  const outbound = createOutbound({ allowedHosts: hosts, privateHosts });
  if (basic !== undefined && !outbound.permits(url.hostname)) throw wrongRealm(host, url.hostname);
  const client = createHttpClient({ outbound, maxBytes: MAX_ANSWER, ...(userAgent !== undefined && { userAgent }) });
  return await client.send(request);
}

function tokenIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    if (!isJson(answer)) return undefined;
    return [answer['token'], answer['access_token']].find(
      (one): one is string => typeof one === 'string' && one.length <= MAX_TOKEN && /^[\x21-\x7e]+$/.test(one),
    );
  } catch {
    return undefined;
  }
}

function noToken(host: string): Fault {
  return new Fault('unavailable', `${host} says to sign in where no token is given`, {
    mend: 'check that the name before the first slash is a registry, and run again',
  });
}

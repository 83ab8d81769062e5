import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Fault } from '#kernel';
import { addressKind } from './address.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

export interface OutboundOptions {
  /** Hosts that may be reached at public addresses: `hooks.slack.com`, `*.atlassian.net` (any name below it). */
  readonly allowedHosts: readonly string[];
  /** Hosts that may be reached at any address but a metadata service's, and without TLS: one's own. No wildcards. */
  readonly privateHosts: readonly string[];
  /** Instead of the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly ResolvedAddress[]>;
}

/** Which hosts this program may send something to, by name and by address. */
export interface Outbound {
  /** Whether plain text is permitted: only to hosts one has named as one's own. */
  isOwn(host: string): boolean;
  /** Whether a host may be reached at all, before its addresses are known. */
  permits(host: string): boolean;
  /**
   * The addresses of a permitted host: what is connected to is what was checked here. Fault `denied` when the host is
   * not permitted or *any* of its addresses is not; `unavailable` when it has none.
   */
  addresses(host: string): Promise<readonly ResolvedAddress[]>;
}

export function createOutbound(options: OutboundOptions): Outbound {
  const own = new Set(options.privateHosts.map(plainHost));
  const resolve = options.resolve ?? systemResolver;
  const isAllowed = (host: string) => options.allowedHosts.some((pattern) => hostMatches(plainHost(pattern), host));
  const permits = (host: string) => own.has(host) || isAllowed(host);
  return {
    isOwn: (host) => own.has(plainHost(host)),
    permits: (host) => permits(plainHost(host)),
    async addresses(written) {
      const host = plainHost(written);
      if (!permits(host)) throw notAllowed(host);
      const family = isIP(host);
      const found = family === 0 ? await resolve(host) : [{ address: host, family: family as 4 | 6 }];
      for (const { address } of found) {
        const kind = addressKind(address);
        if (kind === 'metadata' || (kind === 'private' && !own.has(host))) throw notPublic(host, kind);
      }
      if (found.length === 0) throw unknownHost(host);
      return found;
    },
  };
}

/** `*.example.com` is any name below example.com, not example.com itself. */
function hostMatches(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length : pattern === host;
}

/** Lower case, without the brackets of IPv6 and without the dot at the end. */
function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

async function systemResolver(host: string): Promise<readonly ResolvedAddress[]> {
  try {
    const found = await lookup(host, { all: true });
    return found.map(({ address, family }) => ({ address, family: family as 4 | 6 }));
  } catch {
    throw unknownHost(host);
  }
}

function unknownHost(host: string): Fault {
  return new Fault('unavailable', `the name ${host} has no address`, { mend: 'check the name and the resolver' });
}

function notAllowed(host: string): Fault {
  return new Fault('denied', `nothing may be sent to ${host}`, {
    mend: 'add it to `network.allowedHosts` of yagura.yaml, or to `network.privateHosts` when it is in your own network',
  });
}

function notPublic(host: string, kind: 'private' | 'metadata'): Fault {
  return new Fault('denied', `${host} leads to a ${kind === 'private' ? 'private' : 'metadata service'} address`, {
    mend:
      kind === 'private'
        ? 'name it in `network.privateHosts` of yagura.yaml when it is really yours'
        : 'use another host: metadata services are never sent to',
  });
}

import type { PublicProof } from '#estate/model';
import { SPAN_FACTS } from '../conventions.ts';
import type { Attributes } from '../span.ts';
import { hostOf } from './values.ts';

/** Says whether somebody on the internet may have an address. False for what is no address. */
export type IsPublic = (address: string) => boolean;

/** An address of the internet from which a request came. */
export interface PublicClient {
  readonly address: string;
  readonly proof: PublicProof;
}

/**
 * Who of the internet asked, if somebody did. A public peer connected itself. Behind a private peer, which is a proxy or a
 * balancer, only a header tells of the client; with neither nothing is known and nothing is counted.
 */
export function publicClientOf(attributes: Attributes, isPublic: IsPublic): PublicClient | undefined {
  const peer = hostOf(attributes, SPAN_FACTS.peer)?.host;
  if (peer !== undefined && isPublic(peer)) return { address: peer, proof: 'peer' };
  const client = hostOf(attributes, SPAN_FACTS.client)?.host;
  if (client !== undefined && isPublic(client)) return { address: client, proof: 'forwarded' };
  return undefined;
}

import type { StoredWebAcl } from '#estate/model';
import type { WafContext } from '../contract.ts';
import { type CompiledWebAcl, compileWebAcl } from '../evaluate/compile.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { parseRequest } from '../request/parse.ts';
import { bodyLimitOf } from '../request/limits.ts';
import { type Client, clientsFor } from './clients.ts';
import type { Stop, Wall } from './contract.ts';
import type { Judging } from './judge-variant.ts';
import { stopOf } from './stop.ts';

/** A WebACL where it is attached, made ready for many CVEs. */
export interface Gate {
  readonly compiled: CompiledWebAcl;
  readonly clients: readonly Client[];
  /** Bytes of a body that are looked at; the least there can be when the configuration does not tell. */
  readonly bodyLimit: number;
}

const LEAST_BODY = 8_192;

export function gateOf(webAcl: StoredWebAcl, context: WafContext): Gate {
  return {
    compiled: compileWebAcl(webAcl, context),
    clients: clientsFor(webAcl, context),
    bodyLimit: bodyLimitOf(context.resource, webAcl.AssociationConfig) ?? LEAST_BODY,
  };
}

/** What a gate makes of the requests of a CVE. Of the clients an attacker may be, the one that gets furthest counts. */
export function judgingAt({ compiled, clients, bodyLimit }: Gate, cve: string): Judging {
  const options = { cve, cleanClient: true };
  const [first = {}, ...others] = clients;
  const wall: Wall = (request) => {
    let furthest = evaluate(compiled, { ...request, ...first }, options);
    for (const client of others) {
      if (stopOf(furthest) === 'passes') break;
      const again = evaluate(compiled, { ...request, ...client }, options);
      if (REACH[stopOf(again)] > REACH[stopOf(furthest)]) furthest = again;
    }
    return furthest;
  };
  return { wall, bodyLimit, parse: parseRequest };
}

/** How far a request gets. */
const REACH: Readonly<Record<Stop, number>> = {
  passes: 5,
  unknown: 4,
  challenged: 3,
  likely: 2,
  documented: 1,
  proved: 0,
};

import type { SeenCall } from '#estate/model';
import { SPAN_FACTS as FACTS } from '../conventions.ts';
import type { Attributes, TracedSpan } from '../span.ts';
import { serviceId } from './service.ts';
import { hostOf, textOf, wholeOf } from './values.ts';

/** The other side of a call, as the caller names it. */
export type Called = Pick<SeenCall, 'kind' | 'to' | 'system' | 'address' | 'port' | 'receives'>;

/** What a span calls; undefined when it does not say. */
export function calledBy({ kind, attributes }: TracedSpan): Called | undefined {
  if (kind === 'server') return undefined;
  const where = endOf(attributes);
  if (kind !== 'client') return queue(attributes, where, kind === 'consumer');
  return (
    database(attributes, where) ??
    queue(attributes, where, false) ??
    service(attributes, where) ??
    other(attributes, where)
  );
}

type Where = Pick<Called, 'address' | 'port'>;

function endOf(attributes: Attributes): Where {
  const end = hostOf(attributes, FACTS.address);
  const port = wholeOf(attributes, FACTS.port, 65_535) ?? end?.port;
  return end === undefined ? {} : { address: end.host, ...(port === undefined ? {} : { port }) };
}

function database(attributes: Attributes, where: Where): Called | undefined {
  const system = textOf(attributes, FACTS.database);
  if (system === undefined) return undefined;
  return { kind: 'database', to: textOf(attributes, FACTS.databaseName) ?? where.address ?? system, system, ...where };
}

function queue(attributes: Attributes, where: Where, receives: boolean): Called | undefined {
  const system = textOf(attributes, FACTS.messaging);
  const to = textOf(attributes, FACTS.destination) ?? where.address ?? system;
  if (system === undefined || to === undefined) return undefined;
  return { kind: 'queue', to, system, ...where, ...(receives ? { receives } : {}) };
}

function service(attributes: Attributes, where: Where): Called | undefined {
  const name = textOf(attributes, FACTS.peerService);
  if (name === undefined) return undefined;
  return { kind: 'service', to: serviceId(textOf(attributes, FACTS.peerNamespace), name), ...where };
}

function other(attributes: Attributes, where: Where): Called | undefined {
  const rpc = textOf(attributes, FACTS.rpc);
  const to = where.address ?? (rpc === undefined ? undefined : textOf(attributes, FACTS.rpcService));
  if (to === undefined) return undefined;
  const system = rpc ?? (textOf(attributes, FACTS.http) === undefined ? undefined : 'http');
  return { kind: 'host', to, ...(system === undefined ? {} : { system }), ...where };
}

import type { ServicePlace } from '#estate/model';
import { RESOURCE_FACTS as FACTS } from '../conventions.ts';
import type { Attributes } from '../span.ts';
import { factOf, textOf, wholeOf } from './values.ts';

export interface TracedService {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly criticality?: string;
  /** Undefined when the resource says nothing of it. */
  readonly place?: Omit<ServicePlace, 'lastSeenAt'>;
}

/** What SDKs call a service without a name: https://opentelemetry.io/docs/specs/semconv/resource/#service (read 2026-11-26) */
const UNKNOWN_SERVICE = 'unknown_service';

/** Largest process id of Linux: `PID_MAX_LIMIT` on 64 bits, https://man7.org/linux/man-pages/man5/proc_sys_kernel.5.html (read 2026-11-26) */
const MOST_PID = 4_194_304;

/** Which service made a resource's spans, and where. */
export function serviceOf(resource: Attributes): TracedService {
  const name = textOf(resource, FACTS.name) ?? UNKNOWN_SERVICE;
  const namespace = textOf(resource, FACTS.namespace) ?? '';
  const criticality = criticalityOf(resource);
  const place = placeOf(resource);
  return {
    id: serviceId(namespace, name),
    name,
    namespace,
    ...(criticality === undefined ? {} : { criticality }),
    ...(Object.keys(place).length === 0 ? {} : { place }),
  };
}

export function serviceId(namespace: string | undefined, name: string): string {
  return namespace === undefined || namespace === '' ? name : `${namespace}/${name}`;
}

/** `critical`, `high`, `medium`, `low`, or a word of the owner's own. */
function criticalityOf(resource: Attributes): string | undefined {
  const text = textOf(resource, FACTS.criticality)?.toLowerCase();
  return text !== undefined && /^[a-z0-9_-]{1,32}$/.test(text) ? text : undefined;
}

const ACCOUNT = /^\d{12}$/;
const DIGEST = /@?(sha256:[0-9a-f]{64})$/;

function placeOf(resource: Attributes): Omit<ServicePlace, 'lastSeenAt'> {
  const account = textOf(resource, FACTS.account);
  const pid = wholeOf(resource, FACTS.pid, MOST_PID);
  const imageDigest = digestOf(resource);
  return {
    ...(account !== undefined && ACCOUNT.test(account) ? { accountId: account } : {}),
    ...named('region', textOf(resource, FACTS.region)),
    ...named('hostId', textOf(resource, FACTS.host)),
    ...named('hostName', textOf(resource, FACTS.hostName)),
    ...named('containerId', textOf(resource, FACTS.container)),
    ...named('imageDigest', imageDigest),
    ...named('resource', textOf(resource, FACTS.resource)),
    ...(pid === undefined ? {} : { pid }),
  };
}

function named<K extends string>(key: K, value: string | undefined): { readonly [name in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [name in K]: string });
}

function digestOf(resource: Attributes): string | undefined {
  const value = factOf(resource, FACTS.digests);
  const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as readonly string[]) : [];
  for (const text of texts) {
    const digest = DIGEST.exec(text)?.[1];
    if (digest !== undefined) return digest;
  }
  return undefined;
}

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Properties } from '../filter/property.ts';

const LAST_PORT = 65_535;

/** https://www.iana.org/assignments/protocol-numbers (read 2026-11-26) */
const PROTOCOLS: Readonly<Record<string, number>> = { icmp: 1, tcp: 6, udp: 17, icmpv6: 58 };

/** Only TCP and UDP have ports: what stands there of ICMP is its type. */
const CARRIES_PORTS = sql<SqlBool>`(
  (opening.protocol_from <= 6 and opening.protocol_to >= 6) or (opening.protocol_from <= 17 and opening.protocol_to >= 17))`;

function isInPorts(value: string): RawBuilder<SqlBool> | undefined {
  if (!/^\d{1,5}$/.test(value) || Number(value) > LAST_PORT) return undefined;
  const port = sql.lit(Number(value));
  return hasOpening(sql<SqlBool>`opening.port_from <= ${port} and opening.port_to >= ${port} and ${CARRIES_PORTS}`);
}

function isProtocol(value: string): RawBuilder<SqlBool> | undefined {
  const name = value.toLowerCase();
  const number = Object.hasOwn(PROTOCOLS, name) ? PROTOCOLS[name] : /^\d{1,3}$/.test(name) ? Number(name) : undefined;
  if (number === undefined || number > 255) return undefined;
  const protocol = sql.lit(number);
  return hasOpening(sql<SqlBool>`opening.protocol_from <= ${protocol} and opening.protocol_to >= ${protocol}`);
}

function hasOpening(condition: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from exposure_opening as opening
    where opening.exposure_id = exposure.id and ${condition})`;
}

/** What exposures are filtered by; `port` and `protocol` ask their openings. */
export const EXPOSURE_PROPERTIES = {
  account: { type: 'text', columns: ['account_id'] },
  accountName: { type: 'text', columns: ['account_name'] },
  region: { type: 'text', columns: ['region'] },
  type: { type: 'text', columns: ['resource_type'] },
  name: { type: 'text', columns: ['resource_name'] },
  resource: { type: 'text', columns: ['resource_arn'] },
  entrance: { type: 'text', columns: ['entrance_arn'] },
  port: { type: 'own', columns: ['id'], own: { of: isInPorts, expects: 'a port from 0 to 65535' } },
  protocol: { type: 'own', columns: ['id'], own: { of: isProtocol, expects: 'tcp, udp, icmp, icmpv6 or a number' } },
  outcome: { type: 'choice', columns: ['outcome'], values: ['open', 'unknown'] },
  breadth: { type: 'choice', columns: ['breadth'], values: ['internet', 'wide', 'narrow'] },
  cover: { type: 'choice', columns: ['cover'], values: ['some', 'none', 'unseen'] },
  webacl: { type: 'words', columns: ['web_acls'] },
  authentication: { type: 'words', columns: ['authentication'] },
  since: { type: 'date', columns: ['since'] },
  text: {
    type: 'search',
    columns: ['resource_arn', 'resource_name', 'account_name', 'entrance_arn', 'entrance_name', 'ports', 'web_acls'],
  },
} as const satisfies Properties;

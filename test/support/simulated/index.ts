import type { IncomingMessage } from 'node:http';
import { PLATFORM_SERVICES } from './platforms.ts';
import { DETECTION_SERVICES } from './detection.ts';
import { KEY_AND_MESSAGE_SERVICES } from './keys-and-messages.ts';
import { LOGGING_SERVICES } from './logging.ts';
import { STORAGE_SERVICES } from './storage.ts';
import { STORE_SERVICES } from './stores.ts';
import { SYSTEMS_MANAGER_SERVICES } from './systems-manager.ts';
import { AUTO_SCALING, CLASSIC_LOAD_BALANCING, LOAD_BALANCING } from './balancing.ts';
import { CONNECTION_SERVICES } from './connections.ts';
import { EC2_NETWORK } from './ec2-network.ts';
import { CLOUDFRONT, HTTP_APIS, LOG_DELIVERIES, REST_APIS, WAF } from './edge.ts';
import { type FoundOperation, findByPath, findNamed, type SimulatedService } from './service.ts';

export type { FoundOperation } from './service.ts';

/** Services that answer in the SDK's shapes; a file for each area. */
const SIMULATED_SERVICES: readonly SimulatedService[] = [
  EC2_NETWORK,
  LOAD_BALANCING,
  CLASSIC_LOAD_BALANCING,
  AUTO_SCALING,
  CLOUDFRONT,
  LOG_DELIVERIES,
  REST_APIS,
  HTTP_APIS,
  WAF,
  ...CONNECTION_SERVICES,

  ...PLATFORM_SERVICES,
  ...DETECTION_SERVICES,
  ...KEY_AND_MESSAGE_SERVICES,
  ...LOGGING_SERVICES,
  ...STORAGE_SERVICES,
  ...STORE_SERVICES,
  ...SYSTEMS_MANAGER_SERVICES,
];

/** The operation a request asks for, when a service here answers it. */
export function findOperation(signing: string, request: IncomingMessage, body: string): FoundOperation | undefined {
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') {
    return findNamed(SIMULATED_SERVICES, signing, target.split('.').at(-1) ?? '', jsonOf(body));
  }
  const form = Object.fromEntries(new URLSearchParams(body));
  if (form['Action'] !== undefined) return findNamed(SIMULATED_SERVICES, signing, form['Action'], form);
  const url = new URL(request.url ?? '/', 'http://simulated');
  return findByPath(SIMULATED_SERVICES, signing, { method: request.method ?? 'GET', url, body });
}

function jsonOf(body: string): Record<string, unknown> {
  return body.startsWith('{') ? (JSON.parse(body) as Record<string, unknown>) : {};
}

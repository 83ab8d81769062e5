import type { Hop } from '../../contract.ts';
import type { Target } from '../door.ts';
import { type Place } from '../estate.ts';
import { tcp } from '../ports.ts';

/** Where an HTTP integration goes over the internet: another door by its host name, or a stranger's server. */
export function addressTarget(uri: string, _place: Place, hop: Hop): Target {
  const [, scheme = '', host = '', port] = /^(https?):\/\/([^/:?#]+)(?::(\d{1,5}))?/i.exec(uri) ?? [];
  if (host === '' || host.includes('{')) {
    return { kind: 'unknown', unseen: { code: 'not-seen', what: 'integration-address', element: hop.element } };
  }
  const sends = tcp(port === undefined ? (scheme.toLowerCase() === 'http' ? 80 : 443) : Number(port));
  const carriage = { by: 'internet', sources: undefined, what: 'api-gateway-addresses' } as const;
  return { kind: 'door', name: host.toLowerCase(), sends, carriage, hop };
}

import type { Exposure, Opening } from '../../network/contract.ts';

/** IANA's number of TCP. */
const TCP = 6;

/**
 * Whether requests can take a way: something speaks TCP there, and where the service behind it is known by the ports of
 * its targets, a way straight to the resource opens one of them. When they are not known, every TCP way counts.
 * `all`: every way to the same resource.
 */
export function leadsToService(exposure: Exposure, all: readonly Exposure[]): boolean {
  const tcp = exposure.openings.filter(({ protocols }) => protocols.from <= TCP && protocols.to >= TCP);
  if (tcp.length === 0) return false;
  if (exposure.entrance.arn !== exposure.resource.arn) return true;
  const ports = all.flatMap(servicePorts);
  return ports.length === 0 || ports.some((port) => tcp.some((opening) => includes(opening, port)));
}

function servicePorts({ path }: Exposure): readonly number[] {
  return path.hops.flatMap(({ note }) => {
    const port = note?.code === 'target' ? Number(note.params['port']) : Number.NaN;
    return Number.isInteger(port) && port > 0 ? [port] : [];
  });
}

function includes({ ports }: Opening, port: number): boolean {
  return ports.from <= port && port <= ports.to;
}

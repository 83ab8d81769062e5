import type { Exposure } from '../../contract.ts';
import { exposures } from '../../exposed.ts';
import type { Network } from '../../model/network.ts';

/** Exposures of one resource, by its id or the end of its ARN, as a test writes them: `web: open v4/443 waf:shop`. */
export function toldOf(network: Network, id: string): readonly string[] {
  return exposures(network)
    .filter(({ resource }) => nameOf(resource) === id)
    .map(lineOf);
}

function lineOf({ entrance, outcome, openings, path, unseen }: Exposure): string {
  const ports = openings.map(
    ({ family, ports: { from, to }, breadth }) =>
      `${family}/${from === to ? from : `${from}-${to}`}${breadth === 'internet' ? '' : `(${breadth})`}`,
  );
  const acls = path.hops.flatMap(({ webAcl, webAclUnseen }) =>
    webAclUnseen ? ['waf:?'] : webAcl === undefined ? [] : [`waf:${webAcl?.split('/').at(-2) ?? 'none'}`],
  );
  const authentication = path.hops.flatMap((hop) => hop.authentication ?? []).map((kind) => `asks:${kind}`);
  const why = outcome === 'unknown' ? unseen.map(({ what }) => `?${what}`) : [];
  return [`${nameOf(entrance)}:`, outcome, ...new Set(ports), ...acls, ...authentication, ...why].join(' ');
}

function nameOf({ id, name }: Exposure['resource']): string {
  return id.startsWith('arn:') ? (name.split('/').at(-1) ?? name) : id;
}

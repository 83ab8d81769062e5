import type { FoundPackage } from '../contract.ts';
import { isName } from '../support/names.ts';
import { type Header, TAGS } from './header.ts';

/** `bash-4.4.18-1.ph3.src.rpm`: neither a version nor a release holds a dash. */
const SOURCE_RPM = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/;

/** The package a header tells of; `key` when it is a public key, which rpm keeps among them. */
export function packageOf(header: Header | undefined): FoundPackage | 'key' | undefined {
  const [name, version, release] = [TAGS.name, TAGS.version, TAGS.release].map((tag) => header?.text(tag));
  if (!header || !isName(name) || !isName(version) || !isName(release)) return undefined;
  if (name === 'gpg-pubkey') return 'key';
  const epoch = header.number(TAGS.epoch) ?? 0;
  const full = (v: string, r: string) => `${epoch === 0 ? '' : `${epoch}:`}${v}-${r}`;
  const texts = [TAGS.architecture, TAGS.vendor, TAGS.licence].map((tag) => header.text(tag));
  const [architecture, vendor, licence] = texts.map((text) => (isName(text) && text !== '(none)' ? text : undefined));
  const [, sourceName, sourceVersion = '', sourceRelease = ''] =
    SOURCE_RPM.exec((header.text(TAGS.sourceRpm) ?? '').slice(0, 1000)) ?? [];
  const module = moduleOf(header.text(TAGS.modularityLabel));
  return {
    type: 'rpm',
    name,
    version: full(version, release),
    ...(architecture && { architecture }),
    // The file name has no epoch: a source package and what is built from it share it, but for rare exceptions.
    ...(isName(sourceName) && { source: { name: sourceName, version: full(sourceVersion, sourceRelease) } }),
    ...(module && { module }),
    ...(vendor && { vendor }),
    ...(licence && { licences: [licence] }),
    standing: 'installed',
  };
}

/** `nodejs:16:8060020220523160029:ad008a3a` (name, stream, version, context) without what a build added. */
function moduleOf(label: string | undefined): string | undefined {
  const [name = '', stream = ''] = (label ?? '').slice(0, 400).split(':');
  return isName(name) && isName(stream) ? `${name}:${stream}` : undefined;
}

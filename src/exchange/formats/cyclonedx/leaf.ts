import { isJson } from '#kernel';
import type { ExchangeFormat } from '../contract.ts';
import { readCycloneDx } from './read.ts';

/** CycloneDX 1.0 to 1.6, JSON and XML: the vulnerabilities of an SBOM. A record is one vulnerability. */
export const cyclonedx: ExchangeFormat = {
  id: 'cyclonedx',
  title: { en: 'CycloneDX with vulnerabilities', ja: '脆弱性情報付きの CycloneDX' },
  sources: [
    { url: 'https://cyclonedx.org/docs/1.6/json/#vulnerabilities', read: '2026-11-26' },
    { url: 'https://cyclonedx.org/ext/vulnerability/', read: '2026-11-26' },
  ],
  recognise: (record, { place }) => isJson(record) && place === 'vulnerabilities',
  read: readCycloneDx,
};

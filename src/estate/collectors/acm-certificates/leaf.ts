import { ACMClient, type KeyAlgorithm, paginateListCertificates } from '@aws-sdk/client-acm';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

/**
 * ListCertificates answers RSA keys of 1024 and 2048 bits only, unless it is asked for the others by name.
 * https://docs.aws.amazon.com/acm/latest/APIReference/API_Filters.html (read 2026-11-26)
 */
const KEY_TYPES: KeyAlgorithm[] = [
  'RSA_1024',
  'RSA_2048',
  'RSA_3072',
  'RSA_4096',
  'EC_prime256v1',
  'EC_secp384r1',
  'EC_secp521r1',
];

export const acmCertificates = defineCollector({
  id: 'acm-certificates',
  sources: [
    { url: 'https://docs.aws.amazon.com/acm/latest/APIReference/API_ListCertificates.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: ['AWS::ACM::Certificate'],
  permissions: ['acm:ListCertificates'],
  async *collect({ client, target, signal }) {
    const pages = paginateListCertificates(
      { client: client(ACMClient) },
      { Includes: { keyTypes: KEY_TYPES } },
      { abortSignal: signal },
    );
    for await (const page of pages) {
      for (const certificate of page.CertificateSummaryList ?? []) {
        yield item('AWS::ACM::Certificate', stored(certificate), target);
      }
    }
  },
});

import { IAMClient, paginateListServerCertificates } from '@aws-sdk/client-iam';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

export const iamServerCertificates = defineCollector({
  id: 'iam-server-certificates',
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServerCertificates.html', read: '2026-11-23' },
  ],
  scope: 'account',
  kinds: ['AWS::IAM::ServerCertificate'],
  permissions: ['iam:ListServerCertificates'],
  async *collect({ client, target, signal }) {
    const pages = paginateListServerCertificates({ client: client(IAMClient) }, {}, { abortSignal: signal });
    for await (const page of pages) {
      for (const certificate of page.ServerCertificateMetadataList ?? []) {
        yield item('AWS::IAM::ServerCertificate', stored(certificate), target);
      }
    }
  },
});

import {
  EC2Client,
  type LaunchTemplateVersion,
  paginateDescribeLaunchTemplates,
  paginateDescribeLaunchTemplateVersions,
} from '@aws-sdk/client-ec2';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';
import { attemptedPages } from '../support/kind-lists.ts';
import { without } from '../support/without.ts';

const KIND = 'AWS::EC2::LaunchTemplate';

/** The largest page these calls give. */
const PAGE_SIZE = 200;

/** Launch templates, each with the data of its default version. */
export const ec2LaunchTemplates = defineCollector({
  id: 'ec2-launch-templates',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplates.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['ec2:DescribeLaunchTemplates', 'ec2:DescribeLaunchTemplateVersions'],
  async *collect(context) {
    const config = { client: context.client(EC2Client), pageSize: PAGE_SIZE };
    const options = { abortSignal: context.signal };
    const versions = new Map<string, LaunchTemplateVersion>();
    // Without an id the default versions of all templates are answered.
    const defaults = paginateDescribeLaunchTemplateVersions(config, { Versions: ['$Default'] }, options);
    for await (const page of attemptedPages(context, KIND, defaults)) {
      for (const version of page.LaunchTemplateVersions ?? []) versions.set(version.LaunchTemplateId ?? '', version);
    }
    for await (const page of attemptedPages(context, KIND, paginateDescribeLaunchTemplates(config, {}, options))) {
      for (const template of page.LaunchTemplates ?? []) {
        // Scripts for the first start often hold secrets.
        const data = versions.get(template.LaunchTemplateId ?? '')?.LaunchTemplateData;
        const configuration =
          data === undefined ? template : { ...template, LaunchTemplateData: without(data, 'UserData') };
        yield item(KIND, stored(configuration), context.target);
      }
    }
  },
});

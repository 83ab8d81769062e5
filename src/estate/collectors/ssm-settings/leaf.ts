import { GetServiceSettingCommand, SSMClient } from '@aws-sdk/client-ssm';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

/** The settings that controls read: whether documents may be shared with everybody. */
const SETTINGS = ['/ssm/documents/console/public-sharing-permission'];

export const ssmSettings = defineCollector({
  id: 'ssm-settings',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetServiceSetting.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: ['AWS::SSM::ServiceSetting'],
  permissions: ['ssm:GetServiceSetting'],
  async *collect({ client, target, signal }) {
    const ssm = client(SSMClient);
    for (const SettingId of SETTINGS) {
      const answer = await ssm.send(new GetServiceSettingCommand({ SettingId }), { abortSignal: signal });
      yield item('AWS::SSM::ServiceSetting', stored({ ...answer.ServiceSetting, SettingId }), target);
    }
  },
});

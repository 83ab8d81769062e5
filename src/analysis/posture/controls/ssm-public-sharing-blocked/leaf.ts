import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { notApplicable } from '../../../rule.ts';
import { TEXTS } from './texts.ts';

const OTHER_SETTING = notApplicable('other-setting');

export const ssmPublicSharingBlocked = defineControl({
  id: 'ssm-public-sharing-blocked',
  subject: 'AWS::SSM::ServiceSetting',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'SSM.7' },
    { catalogue: 'aws-fsbp', id: 'SSM.7' },
    { catalogue: 'config', id: 'ssm-automation-block-public-sharing' },
  ],
  fix: { id: 'ssm-public-sharing-blocked', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::SSM::ServiceSetting'],
  facts: ['SettingId', 'SettingValue'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-7', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws ssm update-service-setting --setting-id /ssm/documents/console/public-sharing-permission --setting-value Disable',
    terraform: `resource "aws_ssm_service_setting" "this" {
  setting_id    = "/ssm/documents/console/public-sharing-permission"
  setting_value = "Disable"
}`,
  },
  texts: TEXTS,
  judge: (setting) => {
    const { SettingId = '', SettingValue } = setting.configuration;
    if (!SettingId.endsWith('/ssm/documents/console/public-sharing-permission')) return OTHER_SETTING;
    return SettingValue === 'Disable' ? MET : failAt(setting, 'allowed', ['SettingValue']);
  },
});

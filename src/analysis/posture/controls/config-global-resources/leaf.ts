import { defineControl, MET } from '../../contract.ts';
import { cite } from '../../../cite.ts';
import { fail, unknown } from '../../../rule.ts';
import { isRunning, recordsIam } from '../../read/recording-group.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('not-seen');

export const configGlobalResources = defineControl({
  id: 'config-global-resources',
  subject: 'account',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'Config.1' },
    { catalogue: 'aws-fsbp', id: 'Config.1' },
    { catalogue: 'cis-aws-3.0.0', id: '3.3' },
    { catalogue: 'cis-aws-5.0.0', id: '3.3' },
    { catalogue: 'nist-800-53-r5', id: 'CM-8' },
  ],
  fix: { id: 'config-global-resources', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::Config::ConfigurationRecorder'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html', read: '2026-11-26' },
  ],
  code: {
    cli: 'aws configservice put-configuration-recorder --configuration-recorder name=default,roleARN=<role-arn> --recording-group allSupported=true,includeGlobalResourceTypes=true',
    terraform: `resource "aws_config_configuration_recorder" "this" {
  recording_group {
    all_supported                 = true
    include_global_resource_types = true
  }
}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const recorders = look.items('AWS::Config::ConfigurationRecorder');
    if (recorders.some(({ configuration }) => isRunning(configuration) && recordsIam(configuration.recordingGroup))) {
      return MET;
    }
    const isSeen = recorders.every(
      ({ configuration: { Status, recordingGroup } }) => Status !== undefined && recordingGroup !== undefined,
    );
    return isSeen
      ? fail(
          'not-recorded',
          {},
          recorders.slice(0, 5).map((one) => cite(one, 'recordingGroup')),
        )
      : NOT_SEEN;
  },
});

import { defineControl, MET } from '../../contract.ts';
import { failAt } from '../../../cite.ts';
import { fail, unknown } from '../../../rule.ts';
import { isFailure, recordsEveryRegionalType } from '../../read/recording-group.ts';
import { TEXTS } from './texts.ts';

const NOT_SEEN = unknown('not-seen');

export const configRecorder = defineControl({
  id: 'config-recorder',
  subject: 'region',
  severity: 'critical',
  answers: [
    { catalogue: 'security-hub', id: 'Config.1' },
    { catalogue: 'aws-fsbp', id: 'Config.1' },
    { catalogue: 'cis-aws-3.0.0', id: '3.3' },
    { catalogue: 'cis-aws-5.0.0', id: '3.3' },
    { catalogue: 'nist-800-53-r5', id: 'CM-3' },
    { catalogue: 'nist-800-53-r5', id: 'CM-8' },
  ],
  fix: { id: 'config-recorder', per: 'account' },
  effort: 'hours',
  needs: ['AWS::Config::ConfigurationRecorder', 'AWS::Config::DeliveryChannel'],
  facts: [],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigExportDeliveryInfo.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws configservice put-configuration-recorder --configuration-recorder name=default,roleARN=<role-arn> --recording-group allSupported=true',
    terraform: `resource "aws_config_configuration_recorder" "this" {
  role_arn = aws_iam_service_linked_role.config.arn
  recording_group {
    all_supported = true
  }
}`,
  },
  texts: TEXTS,
  judge: (_place, look) => {
    const [recorder] = look.items('AWS::Config::ConfigurationRecorder');
    if (recorder === undefined) return fail('no-recorder', {}, []);
    const { Status: state, recordingGroup } = recorder.configuration;
    if (state === undefined || recordingGroup === undefined) return NOT_SEEN;
    if (state === null || state.recording === false) return failAt(recorder, 'not-recording', ['Status/recording']);
    if (state.recording === undefined || state.lastStatus === undefined) return NOT_SEEN;
    if (isFailure(state.lastStatus)) {
      return failAt(recorder, 'recorder-failing', ['Status/lastStatus'], { error: state.lastErrorCode ?? '' });
    }
    if (!recordsEveryRegionalType(recordingGroup)) return failAt(recorder, 'not-all-types', ['recordingGroup']);
    const [channel] = look.items('AWS::Config::DeliveryChannel');
    if (channel === undefined) return failAt(recorder, 'no-channel', ['']);
    const delivery = channel.configuration.Status?.configHistoryDeliveryInfo;
    if (delivery?.lastStatus === undefined) return NOT_SEEN;
    if (!isFailure(delivery.lastStatus)) return MET;
    const error = delivery.lastErrorCode ?? '';
    return failAt(channel, 'delivery-failing', ['Status/configHistoryDeliveryInfo/lastStatus'], { error });
  },
});

import type {
  ConfigurationRecorder,
  ConfigurationRecorderStatus,
  DeliveryChannel,
  DeliveryChannelStatus,
} from '@aws-sdk/client-config-service';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

/** AWS Config answers in camel case. */
export const CONFIG_SERVICE_KINDS = defineKinds({
  'AWS::Config::ConfigurationRecorder': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'config:DescribeConfigurationRecorders',
    answer: 'ConfigurationRecorders',
    id: 'name',
    arnTemplate: 'arn:{partition}:config:{region}:{account}:configuration-recorder/{id}',
    name: 'name',
    sign: 'recordingGroup',
  },
  'AWS::Config::DeliveryChannel': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'config:DescribeDeliveryChannels',
    answer: 'DeliveryChannels',
    id: 'name',
    arnTemplate: 'arn:{partition}:config:{region}:{account}:delivery-channel/{id}',
    name: 'name',
  },
});

/** `Status` is `null` when AWS has none for it. */
export interface ConfigServiceConfigurations {
  'AWS::Config::ConfigurationRecorder': Stored<ConfigurationRecorder> & {
    Status?: Stored<ConfigurationRecorderStatus> | null;
  };
  'AWS::Config::DeliveryChannel': Stored<DeliveryChannel> & { Status?: Stored<DeliveryChannelStatus> | null };
}

import {
  ConfigServiceClient,
  DescribeConfigurationRecorderStatusCommand,
  DescribeConfigurationRecordersCommand,
  DescribeDeliveryChannelStatusCommand,
  DescribeDeliveryChannelsCommand,
} from '@aws-sdk/client-config-service';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

const RECORDER = 'AWS::Config::ConfigurationRecorder';
const CHANNEL = 'AWS::Config::DeliveryChannel';

/** A region has at most one recorder of the customer's and one delivery channel: these calls have no pages. */
export const configRecorders = defineCollector({
  id: 'config-recorders',
  sources: [
    {
      url: 'https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorders.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigurationRecorderStatus.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannels.html',
      read: '2026-11-26',
    },
    {
      url: 'https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeDeliveryChannelStatus.html',
      read: '2026-11-26',
    },
  ],
  scope: 'region',
  kinds: [RECORDER, CHANNEL],
  permissions: [
    'config:DescribeConfigurationRecorders',
    'config:DescribeConfigurationRecorderStatus',
    'config:DescribeDeliveryChannels',
    'config:DescribeDeliveryChannelStatus',
  ],
  async *collect({ client, attempt, target, signal }) {
    const config = client(ConfigServiceClient);
    const options = { abortSignal: signal };
    const recorders = await attempt(RECORDER, 'recorders', () =>
      config.send(new DescribeConfigurationRecordersCommand({}), options),
    );
    const states = await attempt(RECORDER, 'state of the recorders', () =>
      config.send(new DescribeConfigurationRecorderStatusCommand({}), options),
    );
    for (const recorder of recorders?.ConfigurationRecorders ?? []) {
      const state = states?.ConfigurationRecordersStatus?.find(({ name }) => name === recorder.name);
      yield item(RECORDER, stored({ ...recorder, ...(states && { Status: state ?? null }) }), target);
    }
    const channels = await attempt(CHANNEL, 'delivery channels', () =>
      config.send(new DescribeDeliveryChannelsCommand({}), options),
    );
    const deliveries = await attempt(CHANNEL, 'state of the delivery channels', () =>
      config.send(new DescribeDeliveryChannelStatusCommand({}), options),
    );
    for (const channel of channels?.DeliveryChannels ?? []) {
      const state = deliveries?.DeliveryChannelsStatus?.find(({ name }) => name === channel.name);
      yield item(CHANNEL, stored({ ...channel, ...(deliveries && { Status: state ?? null }) }), target);
    }
  },
});

import { z } from 'zod';
import { channel } from '../../channel.ts';
import { judgeAwsError } from '../support/aws-result.ts';
import { machineForms } from '../support/machine-form.ts';
import { Line, Region } from '../support/settings.ts';

const ENTRY_SIZE = {
  url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/calculate-putevents-entry-size.html',
  read: '2026-11-26',
};

/** Bytes of one entry, of which the documentation says "less than 256 KB". */
const MAX_ENTRY = 262_144;
/** Source, detail type and time count too: https://docs.aws.amazon.com/eventbridge/latest/userguide/calculate-putevents-entry-size.html (read 2026-11-26). */
const HEAD = 200;

/** Codes of a failed entry that pass: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html (read 2026-11-26). */
const PASSING: ReadonlySet<string> = new Set(['ThrottlingException', 'InternalFailure', 'InternalException']);

export const eventbridge = channel({
  id: 'eventbridge',
  sources: [
    ENTRY_SIZE,
    { url: 'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html', read: '2026-11-26' },
  ],
  title: { en: 'Amazon EventBridge', ja: 'Amazon EventBridge' },
  about: {
    en: 'Puts an event with source `yagura` and detail type `Yagura Notice` on a bus of the home account.',
    ja: 'ホームアカウントのイベントバスに、ソース `yagura`、詳細タイプ `Yagura Notice` のイベントを送信します。',
  },
  settings: z.strictObject({
    bus: Line.default('default').describe('Name or ARN of the bus.'),
    region: z.exactOptional(Region),
  }),
  secrets: [],
  permissions: ['events:PutEvents'],
  limits: [{ what: { en: 'bytes of an entry', ja: 'エントリのバイト数' }, value: MAX_ENTRY, source: ENTRY_SIZE }],
  hosts: [],
  repetition: 'by-id',
  digests: true,
  render: (message) => machineForms(message, MAX_ENTRY - HEAD),
  async send(part, _message, { bus, region }, { aws, clock }) {
    const { EventBridgeClient, PutEventsCommand } = await import('@aws-sdk/client-eventbridge');
    try {
      const access = await aws();
      const home = await access.home();
      const client = access.client(EventBridgeClient, home.accountId, region ?? home.region);
      const entry = {
        Source: 'yagura',
        DetailType: 'Yagura Notice',
        Detail: JSON.stringify(part),
        EventBusName: bus,
        Time: new Date(clock.now()),
      };
      const { FailedEntryCount = 0, Entries = [] } = await client.send(new PutEventsCommand({ Entries: [entry] }));
      const { EventId, ErrorCode = 'Unknown' } = Entries[0] ?? {};
      if (FailedEntryCount > 0 || EventId === undefined) {
        return { state: PASSING.has(ErrorCode) ? 'retry' : 'refused', error: ErrorCode };
      }
      return { state: 'sent', externalId: EventId };
    } catch (thrown) {
      return await judgeAwsError(thrown);
    }
  },
});

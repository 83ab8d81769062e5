import { GetDetectorCommand, GuardDutyClient, paginateListDetectors } from '@aws-sdk/client-guardduty';
import { defineCollector } from '../contract.ts';
import { item, stored } from '../support/item.ts';

const KIND = 'AWS::GuardDuty::Detector';

export const guarddutyDetectors = defineCollector({
  id: 'guardduty-detectors',
  sources: [
    { url: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_ListDetectors.html', read: '2026-11-26' },
    { url: 'https://docs.aws.amazon.com/guardduty/latest/APIReference/API_GetDetector.html', read: '2026-11-26' },
  ],
  scope: 'region',
  kinds: [KIND],
  permissions: ['guardduty:ListDetectors', 'guardduty:GetDetector'],
  async *collect({ client, attempt, target, signal }) {
    const guardduty = client(GuardDutyClient);
    const options = { abortSignal: signal };
    for await (const page of paginateListDetectors({ client: guardduty }, {}, options)) {
      for (const DetectorId of page.DetectorIds ?? []) {
        const detector = await attempt(KIND, `detector ${DetectorId}`, () =>
          guardduty.send(new GetDetectorCommand({ DetectorId }), options),
        );
        yield item(KIND, { ...stored(detector ?? {}), DetectorId }, target, { tags: detector?.Tags ?? {} });
      }
    }
  },
});

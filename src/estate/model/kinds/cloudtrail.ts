import type { GetEventSelectorsResponse, GetTrailStatusResponse, Trail } from '@aws-sdk/client-cloudtrail';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const CLOUDTRAIL_KINDS = defineKinds({
  /** Each trail once, whichever regions show it: a trail of the organization stands in every member too. */
  'AWS::CloudTrail::Trail': {
    naming: 'config',
    scope: 'account',
    call: 'cloudtrail:DescribeTrails',
    answer: 'trailList',
    id: 'TrailARN',
    arn: 'TrailARN',
    name: 'Name',
  },
});

/** A trail with its state and what it records; `null` where the trail has selectors of the other sort. */
export type StoredTrail = Stored<Trail> & {
  Status?: Stored<GetTrailStatusResponse>;
  EventSelectors?: Stored<GetEventSelectorsResponse['EventSelectors']> | null;
  AdvancedEventSelectors?: Stored<GetEventSelectorsResponse['AdvancedEventSelectors']> | null;
};

export interface CloudTrailConfigurations {
  'AWS::CloudTrail::Trail': StoredTrail;
}

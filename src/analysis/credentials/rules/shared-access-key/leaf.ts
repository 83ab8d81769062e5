import type { Evidence } from '#kernel';
import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { findSharing } from './sharing.ts';
import { TEXTS } from './texts.ts';

const ONE_PLACE = pass('one-place');
const INACTIVE = notApplicable('inactive');
const NOT_LOOKED_UP = unknown('not-looked-up');

export const sharedAccessKey = defineCredentialRule({
  id: 'shared-access-key',
  subject: 'access-key',
  severity: 'high',
  answers: [],
  fix: { id: 'investigate-shared-key', per: 'resource' },
  needs: ['AWS::CloudTrail::KeyEvent'],
  speaksFor: ['AWS::CloudTrail::KeyEvent'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
      read: '2026-11-23',
    },
    { url: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ key, uses }) => {
    if (key.active === false) return INACTIVE;
    if (uses === 'unknown') return NOT_LOOKED_UP;
    const sharing = findSharing(uses);
    if (sharing === undefined) return ONE_PLACE;
    const { networks, agents, events } = sharing;
    const evidence = events.map(
      ({ eventId, at, sourceIp }): Evidence => ({
        kind: 'log',
        source: 'cloudtrail:LookupEvents',
        pointer: eventId,
        observedAt: at,
        value: sourceIp,
      }),
    );
    const places = { keyId: key.id, networks: networks.join(', '), agents: agents.join(', '), from: sharing.from };
    return fail(networks.length > 2 ? 'many-networks' : 'two-networks', places, evidence);
  },
});

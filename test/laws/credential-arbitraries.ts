import * as fc from 'fast-check';
import type { RuleContext, SubjectType } from '#analysis/credentials';
import { contextOf, type Json, subjectOf } from './credential-subjects.ts';

const moment = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2050-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const unknown = fc.constant('unknown');
const flag = fc.oneof(fc.boolean(), unknown);
const date = fc.oneof(moment, unknown);
const lastUse = fc.oneof(moment, fc.constantFrom('never', 'unknown'));

const key = fc.record({ id: fc.string(), active: flag, createdAt: date, lastUsed: lastUse });

const principal = fc.record({
  createdAt: date,
  password: flag,
  passwordLastUsed: lastUse,
  passwordChangedAt: date,
  mfa: flag,
  keys: fc.oneof(fc.array(key, { maxLength: 3 }), unknown),
  keysPartial: fc.boolean(),
  certificates: fc.oneof(
    fc.array(fc.record({ slot: fc.constantFrom(1, 2), active: fc.boolean(), rotatedAt: date })),
    unknown,
  ),
});

const use = fc.record({
  keyId: fc.string(),
  at: moment,
  sourceIp: fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.string(),
    fc.constantFrom('AWS Internal', 's3.amazonaws.com', '', '::', '1.2.3'),
  ),
  userAgent: fc.oneof(fc.string(), fc.constantFrom('aws-cli/2', '[Boto3/1]', '')),
  eventId: fc.string(),
});

const GIVEN: Readonly<Record<SubjectType, fc.Arbitrary<Json>>> = {
  root: fc.record({
    account: fc.record({ isManagement: flag, inOrganization: flag, centralRootManagement: flag }),
    root: principal,
  }),
  user: fc.record({ user: principal }),
  'access-key': fc.record({ key, user: principal, uses: fc.oneof(fc.array(use, { maxLength: 20 }), unknown) }),
  'service-credential': fc.record({
    credential: fc.record({ service: fc.string(), active: flag, createdAt: date, expiresAt: lastUse }),
  }),
  'server-certificate': fc.record({ certificate: fc.record({ expiresAt: date }) }),
};

/** Any subject of a type, with any of its facts unknown. */
export function anySubject(type: SubjectType): fc.Arbitrary<Json> {
  return GIVEN[type].map((given) => subjectOf(type, given));
}

const days = fc.oneof(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(0, 1e9));

export const anyContext: fc.Arbitrary<RuleContext> = fc
  .record({
    asOf: moment,
    thresholds: fc.record({
      keyMaxAgeDays: fc.integer({ min: 0, max: 40_000 }),
      unusedDays: days,
      neverUsedGraceDays: days,
      inactiveKeyKeepDays: days,
      rootUseDays: days,
    }),
  })
  .map((given) => contextOf(given));

import type { Instant } from '#kernel';
import { accountsAt } from './company.ts';
import { activityParts } from './items/activity.ts';
import type { SamplePart } from './items/body.ts';
import { credentialParts } from './items/credentials.ts';
import { organizationParts } from './items/organization.ts';
import { postureParts } from './items/posture/index.ts';
import { daysBack } from './items/posture/scene.ts';
import { principalParts } from './items/principals.ts';
import { asSeenAt } from './earlier-users.ts';
import { seededRandom } from './random.ts';
import { sampleUsers } from './users.ts';

/**
 * The whole made-up organization as it would have been collected at `seenAt`, told on the day `asOf`.
 * The same moments give the same bytes.
 */
export function sampleParts(asOf: Instant, seenAt: Instant = asOf): SamplePart[] {
  const back = daysBack(asOf, seenAt);
  const members = accountsAt(back).flatMap((account) => {
    const random = seededRandom(account.name);
    const today = sampleUsers(account, asOf, random);
    const users = seenAt === asOf ? today : asSeenAt(seenAt, account, today);
    return [
      ...credentialParts(account, users, asOf, random),
      ...activityParts(account, users),
      ...principalParts(account, asOf, back),
      ...postureParts(account, asOf, seenAt),
    ];
  });
  return [...organizationParts(asOf, back), ...members];
}

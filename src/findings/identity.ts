import { type Verdict, verdictIdentity } from '#kernel';
import { shortDigest } from '#platform/runtime';

/** Id of the finding a verdict belongs to, for ever. */
export function findingId(verdict: Pick<Verdict, 'rule' | 'resource' | 'discriminator'>): string {
  return shortDigest(verdictIdentity(verdict));
}

/** Id of the action that mends `fix` at `place` and is `owner`'s to do. */
export function actionId(fix: string, place: string, owner: string): string {
  return shortDigest(`${fix}|${place}|${owner}`);
}

import type { ConfigurationItem } from '#estate/model';
import { failAt } from '../../cite.ts';
import { MET } from '../contract.ts';
import { type Judgement, unknown } from '../../rule.ts';
import { decryptsWithEveryKey } from './kms-decrypt.ts';

interface InlinePolicy {
  readonly PolicyName?: string | undefined;
  readonly PolicyDocument?: string | undefined;
}

const UNREADABLE = unknown('policy-unreadable');

/** Judges the inline policies of one identity, which stand under `member`. */
export function judgeInlineDecrypt(
  item: ConfigurationItem,
  member: string,
  policies: readonly InlinePolicy[],
): Judgement {
  let isRead = true;
  for (const [index, { PolicyName, PolicyDocument }] of policies.entries()) {
    const found = decryptsWithEveryKey(PolicyDocument, item.accountId);
    if (found === undefined) isRead = false;
    else if (found.length > 0)
      return failAt(item, 'decrypts-all', [`${member}/${index}`], { policy: PolicyName ?? '' });
  }
  return isRead ? MET : UNREADABLE;
}

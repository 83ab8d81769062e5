import { Fault } from '#kernel';
import type { StoredWebAcl } from '#estate/model';
import { shortDigest } from '#platform/runtime';
import type { WafEstate } from './estate.ts';

/**
 * An estate of the one WebACL that a file holds: the answer of `aws wafv2 get-web-acl`, or the WebACL itself. What it
 * refers to is not in it, and is not seen. Fault `bad-input`.
 */
export function wafEstateOfFile(text: string, file: string): WafEstate {
  const webAcl = webAclIn(text, file);
  const arn = typeof webAcl.ARN === 'string' ? webAcl.ARN : `file:${file}`;
  const [, , , region = '', accountId = ''] = arn.split(':');
  const isGlobal = arn.includes(':global/');
  return {
    snapshotId: '',
    webAcls: [
      {
        id: shortDigest(arn),
        arn,
        name: typeof webAcl.Name === 'string' ? webAcl.Name : file,
        scope: isGlobal ? 'cloudfront' : 'regional',
        accountId: arn.startsWith('file:') ? '' : accountId,
        region: isGlobal ? 'global' : arn.startsWith('file:') ? '' : region,
        webAcl,
        attachments: undefined,
      },
    ],
    ruleGroups: new Map(),
    ipSets: new Map(),
    regexPatternSets: new Map(),
    managedGroups: [],
    accountName: (id) => id,
  };
}

function webAclIn(text: string, file: string): StoredWebAcl {
  const answer = objectIn(text);
  const inner = answer && 'WebACL' in answer ? answer['WebACL'] : answer;
  if (typeof inner === 'object' && inner !== null && ('Rules' in inner || 'DefaultAction' in inner)) {
    // Members are only read as what they claim to be: the evaluator takes each for unseen that is of another form.
    return inner as StoredWebAcl;
  }
  throw new Fault('bad-input', `\`${file}\` holds no WebACL`, {
    mend: 'give the answer of `aws wafv2 get-web-acl --name <name> --scope REGIONAL --id <id>`',
  });
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

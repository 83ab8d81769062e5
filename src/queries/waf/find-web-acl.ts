import { didYouMean, Fault } from '#kernel';
import type { EstateWebAcl, WafEstate } from './estate.ts';

/** A WebACL by its id, ARN or name. Faults: `not-found`; `usage` when several have the name. */
export function findWebAcl({ webAcls }: WafEstate, wanted: string): EstateWebAcl {
  const exact = webAcls.find(({ id, arn }) => id === wanted || arn === wanted);
  if (exact) return exact;
  const named = webAcls.filter(({ name }) => name === wanted);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  if (named.length > 1) {
    throw new Fault('usage', `${named.length} WebACLs are named \`${wanted}\``, {
      mend: `give the ARN of one of them: ${named
        .slice(0, 5)
        .map(({ arn }) => arn)
        .join(', ')}`,
    });
  }
  const near = didYouMean(
    wanted,
    webAcls.map(({ name }) => name),
  );
  throw new Fault('not-found', `there is no WebACL \`${wanted.slice(0, 200)}\` in the latest snapshot`, {
    mend: near === undefined ? 'list them with `yagura waf audit`' : `did you mean \`${near}\`?`,
  });
}

export function noSnapshot(): Fault {
  return new Fault('not-found', 'there is no snapshot yet', {
    mend: 'collect with `yagura scan` or `yagura import`, or give a WebACL as a file with `--file`',
  });
}

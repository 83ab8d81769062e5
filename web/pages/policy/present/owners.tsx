import { type Account, type FindingCounts } from '#api/contract';
import { useWords } from '../../../app/language.tsx';
import { type PresentPolicy, useOwnerCounts } from '../../../client/policy-queries.ts';
import type { PolicyMeaning, PolicyOwner } from '../../../client/policy-shape.ts';
import { useAccounts } from '../../../client/queries.ts';
import { may, useSession } from '../../../client/session.ts';
import { activeFindingsHref } from '../../../parts/findings-href.ts';
import { useFormats } from '../../../parts/formats.ts';
import { GoLink } from '../../../parts/go-link.tsx';
import { Entries } from './entries.tsx';
import { accountsUnder } from './accounts-under.ts';
import { usePlace } from './place.ts';

/** Who owns what, in how many accounts each rule holds, and how much each owner has at present. */
export function Owners({ policy, meaning }: { policy: PresentPolicy; meaning: PolicyMeaning }) {
  const { text } = useWords();
  const { number } = useFormats();
  const place = usePlace();
  const session = useSession().data;
  const accounts = useAccounts().data?.items;
  const counts = useOwnerCounts(policy, may(session, 'policy:propose')).data?.before;
  const rows: readonly PolicyOwner[] = [...meaning.owners, { owner: meaning.defaultOwner }];
  const isDefault = (row: PolicyOwner) => row === rows.at(-1);
  const covered = (row: PolicyOwner) => accountsOf(row, accounts);
  return (
    <Entries
      title={text('policy.owners')}
      description={text('policy.owners.description', { tags: meaning.ownerTags.join(text('list.comma')) || '–' })}
      none=""
      rows={rows}
      columns={[
        { id: 'owner', header: text('column.owner'), value: ({ owner }) => owner },
        {
          id: 'place',
          header: text('policy.where'),
          minWidth: 240,
          value: (row) => (isDefault(row) ? text('policy.owners.default') : place(row)),
        },
        {
          id: 'accounts',
          header: text('policy.owners.accounts'),
          minWidth: 120,
          value: (row) => covered(row) ?? -1,
          cell: (row) => (isDefault(row) ? '–' : number(covered(row) ?? 0)),
        },
        {
          id: 'findings',
          header: text('policy.owners.findings'),
          minWidth: 120,
          value: ({ owner }) => findingsOf(owner, counts) ?? -1,
          cell: ({ owner }) => {
            const count = findingsOf(owner, counts);
            return (
              <GoLink
                href={activeFindingsHref('owner', owner)}
                ariaLabel={text('policy.owners.show', { owner, count: count === undefined ? '' : number(count) })}
              >
                {count === undefined ? text('evidence.show') : number(count)}
              </GoLink>
            );
          },
        },
      ]}
    />
  );
}

function accountsOf(row: PolicyOwner, accounts: readonly Account[] | undefined): number | undefined {
  return accounts === undefined ? undefined : accountsUnder(row, accounts).length;
}

/** Undefined where nobody counted: the role may not ask, or the owner is among the many small ones. */
function findingsOf(owner: string, counts: FindingCounts | undefined): number | undefined {
  if (!counts) return undefined;
  const found = counts.byOwner.find((one) => one.owner === owner)?.findings;
  return found ?? (counts.byOwner.some((one) => one.owner === '…') ? undefined : 0);
}

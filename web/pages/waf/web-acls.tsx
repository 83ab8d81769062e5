import type { WebAclRow } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { useWebAcls } from '../../client/waf-queries.ts';
import { Answer } from '../../parts/answer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { NothingLookedAt } from '../../parts/exposure/nothing-looked-at.tsx';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { SEVERITIES_DOWN, SeverityCounts } from '../../parts/severity.tsx';
import { Waiting } from '../../parts/waiting.tsx';

export function WebAcls() {
  const acls = useWebAcls();
  return (
    <Answer query={acls} waiting={<Waiting lines={14} />}>
      {({ asOf, items }) => (asOf === undefined ? <NothingLookedAt /> : <AclTable rows={items} />)}
    </Answer>
  );
}

/** A number by which the gravest remarks come first. */
function weight({ remarks }: WebAclRow): number {
  return SEVERITIES_DOWN.reduce((sum, severity) => sum * 100 + Math.min(99, remarks[severity]), 0);
}

function AclTable({ rows }: { rows: readonly WebAclRow[] }) {
  const { text } = useWords();
  const { number } = useFormats();
  return (
    <LocalTable
      title={text('waf.acls')}
      placeholder={text('waf.acls.find')}
      rows={rows}
      keyOf={({ id }) => id}
      sortedBy={{ id: 'remarks', isDescending: true }}
      empty={<Empty title={text('waf.acls.none')} next={text('waf.acls.none.next')} />}
      columns={[
        {
          id: 'name',
          header: text('waf.name'),
          minWidth: 160,
          isRowHeader: true,
          value: ({ name }) => name,
          cell: ({ id, name }) => <GoLink href={`/waf/web-acls/${encodeURIComponent(id)}`}>{name}</GoLink>,
        },
        {
          id: 'remarks',
          header: text('waf.audit'),
          minWidth: 170,
          value: weight,
          cell: ({ remarks }) => <SeverityCounts counts={remarks} />,
        },
        {
          id: 'protects',
          header: text('waf.protects'),
          minWidth: 150,
          value: ({ protects }) => protects,
          cell: ({ protects, exposed }) => text('waf.protects.of', { protects, exposed }),
        },
        {
          id: 'default',
          header: text('waf.defaultAction'),
          minWidth: 130,
          value: ({ defaultAction }) => text(`wafAction.${defaultAction}`),
        },
        { id: 'rules', header: text('waf.rules'), minWidth: 100, value: ({ rules }) => rules },
        { id: 'wcu', header: 'WCU', minWidth: 90, value: ({ wcu }) => wcu, cell: ({ wcu }) => number(wcu) },
        {
          id: 'account',
          header: text('column.account'),
          minWidth: 140,
          value: ({ accountName, accountId }) => accountName || accountId,
          cell: ({ accountName, accountId }) => (
            <GoLink href={`/accounts/${accountId}`}>{accountName || accountId}</GoLink>
          ),
        },
        { id: 'region', header: text('column.region'), minWidth: 140, value: ({ region }) => region },
        { id: 'scope', header: text('waf.scope'), minWidth: 120, value: ({ scope }) => text(`wafScope.${scope}`) },
      ]}
    />
  );
}

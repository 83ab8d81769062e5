import type { WebAclDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useElementName } from '../../parts/exposure/element-name.ts';
import { LocalTable } from '../../parts/local-table.tsx';
import { Prose } from '../../parts/prose.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from '../../parts/severity.tsx';

/** What makes the WebACL stop less than it seems to, the gravest first. */
export function Audit({ acl }: { acl: WebAclDetail }) {
  const { text, localized } = useWords();
  const nameOf = useElementName();
  return (
    <LocalTable
      title={text('waf.audit')}
      description={text('waf.audit.description')}
      rows={acl.audit}
      keyOf={({ code, pointer, element }) => `${code} ${pointer} ${element?.arn ?? ''}`}
      sortedBy={{ id: 'severity' }}
      empty={<Empty title={text('waf.audit.none')} next={text('waf.audit.none.next')} />}
      columns={[
        {
          id: 'severity',
          header: text('column.severity'),
          minWidth: 110,
          value: ({ severity }) => SEVERITIES_DOWN.indexOf(severity),
          cell: ({ severity }) => <SeverityBadge severity={severity} />,
        },
        {
          id: 'remark',
          header: text('waf.remark'),
          minWidth: 260,
          isRowHeader: true,
          value: ({ sentence }) => localized(sentence),
          cell: ({ sentence }) => <Prose text={localized(sentence)} />,
        },
        {
          id: 'mend',
          header: text('finding.mend'),
          minWidth: 220,
          value: ({ mend }) => localized(mend),
          cell: ({ mend }) => <Prose text={localized(mend)} />,
        },
        {
          id: 'place',
          header: text('waf.place'),
          minWidth: 140,
          value: ({ pointer, element }) => (element ? nameOf(element) : pointer),
          cell: ({ pointer, element }) => <span className="code">{element ? nameOf(element) : pointer || '–'}</span>,
        },
        { id: 'code', header: text('waf.code'), minWidth: 130, value: ({ code }) => code },
      ]}
    />
  );
}

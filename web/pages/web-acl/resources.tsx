import type { WebAclDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { Empty } from '../../parts/empty.tsx';
import { useElementName, useTypeName } from '../../parts/exposure/element-name.ts';
import { useFormats } from '../../parts/formats.ts';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';

/** What it is attached to; the limit of a body differs from one kind to the other. */
export function Resources({ acl }: { acl: WebAclDetail }) {
  const { text } = useWords();
  const { number } = useFormats();
  const nameOf = useElementName();
  const typeName = useTypeName();
  return (
    <LocalTable
      title={text('waf.protects')}
      rows={acl.resources}
      keyOf={({ element }) => element.arn}
      empty={<Empty title={text('waf.resources.none')} next={text('waf.resources.none.next')} />}
      columns={[
        {
          id: 'name',
          header: text('column.resource'),
          minWidth: 180,
          isRowHeader: true,
          value: ({ element }) => nameOf(element),
        },
        { id: 'type', header: text('column.type'), minWidth: 160, value: ({ element }) => typeName(element.type) },
        {
          id: 'account',
          header: text('column.account'),
          minWidth: 140,
          value: ({ element }) => element.accountName || element.accountId,
        },
        {
          id: 'limit',
          header: text('waf.bodyLimit'),
          minWidth: 150,
          value: ({ bodyLimit }) => bodyLimit,
          cell: ({ bodyLimit }) => text('waf.bytes', { n: bodyLimit }),
        },
        {
          id: 'exposures',
          header: text('nav.exposure'),
          minWidth: 110,
          value: ({ exposures }) => exposures,
          cell: ({ element, exposures }) =>
            exposures === 0 ? (
              number(0)
            ) : (
              <GoLink href={`/exposure?${new URLSearchParams({ f: `entrance=${element.arn}` })}`}>
                {number(exposures)}
              </GoLink>
            ),
        },
      ]}
    />
  );
}

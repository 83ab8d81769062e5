import type { Message, MessageDetail } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { LocalTable } from '../../parts/local-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import { SEVERITIES_DOWN, SeverityBadge } from '../../parts/severity.tsx';

/** What a digest tells of. */
export function Members({ message }: { message: MessageDetail }) {
  const { text, localized } = useWords();
  const { members, membersTotal } = message;
  return (
    <LocalTable<Message>
      title={text('message.members')}
      description={
        membersTotal > members.length && text('message.members.first', { n: members.length, total: membersTotal })
      }
      placeholder={text('message.members.find')}
      rows={members}
      keyOf={({ id }) => id}
      empty=""
      columns={[
        {
          id: 'heading',
          header: text('messages.what'),
          minWidth: 300,
          isRowHeader: true,
          value: (row) => localized(row.heading),
          cell: (row) => <GoLink href={`/messages/${encodeURIComponent(row.id)}`}>{localized(row.heading)}</GoLink>,
        },
        {
          id: 'severity',
          header: text('column.severity'),
          minWidth: 110,
          value: (row) => SEVERITIES_DOWN.findIndex((severity) => severity === row.severity),
          cell: (row) => (row.severity ? <SeverityBadge severity={row.severity} /> : '–'),
        },
        {
          id: 'created',
          header: text('message.created'),
          minWidth: 210,
          value: (row) => row.createdAt,
          cell: (row) => <Moment at={row.createdAt} />,
        },
      ]}
    />
  );
}

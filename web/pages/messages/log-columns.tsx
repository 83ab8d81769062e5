import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import type { Message } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { GoLink } from '../../parts/go-link.tsx';
import { isRetriable, MessageState } from '../../parts/message-state.tsx';
import { mendOf } from '../../parts/message-mend.ts';
import { Moment } from '../../parts/moment.tsx';
import { RetryMessage } from '../../parts/retry-message.tsx';
import { SeverityBadge } from '../../parts/severity.tsx';

/** What the log shows of a message. */
export function useLogColumns(): TableProps.ColumnDefinition<Message>[] {
  const { text, localized } = useWords();
  return [
    {
      id: 'heading',
      header: text('messages.what'),
      minWidth: 220,
      isRowHeader: true,
      cell: (row) => <GoLink href={`/messages/${encodeURIComponent(row.id)}`}>{localized(row.heading)}</GoLink>,
    },
    {
      id: 'state',
      header: text('column.state'),
      minWidth: 125,
      cell: (row) => <MessageState state={row.state} />,
    },
    {
      id: 'route',
      header: text('policy.route'),
      minWidth: 115,
      cell: (row) => (
        <>
          {row.route}
          <Box fontSize="body-s" color="text-body-secondary">
            {row.channel}
          </Box>
        </>
      ),
    },
    {
      id: 'severity',
      header: text('column.severity'),
      minWidth: 95,
      cell: (row) => (row.severity ? <SeverityBadge severity={row.severity} /> : '–'),
    },
    { id: 'when', header: text('messages.when'), minWidth: 165, cell: (row) => <When message={row} /> },
    { id: 'error', header: text('messages.error'), minWidth: 190, cell: (row) => <Trouble message={row} /> },
  ];
}

/** When it went, or when it is tried next. */
function When({ message }: { message: Message }) {
  const { text } = useWords();
  const { sentAt, nextAt, createdAt, attempts, state } = message;
  const isWaiting = state === 'pending' || state === 'failed' || state === 'held';
  return (
    <>
      <Moment at={sentAt ?? createdAt} />
      <Box fontSize="body-s" color="text-body-secondary">
        {isWaiting && (
          <>
            {text('messages.next')} <Moment at={nextAt} />
            <br />
          </>
        )}
        {text('messages.attempts', { count: attempts })}
      </Box>
    </>
  );
}

function Trouble({ message }: { message: Message }) {
  const { text } = useWords();
  const isTrouble = message.error !== '' && message.state !== 'sent';
  return (
    <>
      {isTrouble && (
        <>
          <span className="code">{message.error}</span>
          <Box fontSize="body-s" color="text-body-secondary">
            {text(`message.mend.${mendOf(message.error)}`)}
          </Box>
        </>
      )}
      {message.inDoubt && <Box fontSize="body-s">{text('message.inDoubt')}</Box>}
      <RetryMessage message={message} />
      {!isTrouble && !message.inDoubt && !isRetriable(message) && '–'}
    </>
  );
}

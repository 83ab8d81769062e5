import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useWords } from '../app/language.tsx';
import { daysUntil, useFormats } from './formats.ts';

/** Due date in days from now; overdue is red and says so in words. `isSettled`: nothing is due any more. */
export function Due({ at, isSettled = false }: { at: string; isSettled?: boolean }) {
  const { text } = useWords();
  const { date } = useFormats();
  const days = daysUntil(at);
  const day = (
    <time dateTime={at} title={date(at)}>
      {date(at)}
    </time>
  );
  if (isSettled) return day;
  if (days < 0) {
    return <StatusIndicator type="error">{text('due.overdue', { count: -days })}</StatusIndicator>;
  }
  if (days <= 3) {
    return (
      <StatusIndicator type="warning">
        {days === 0 ? text('due.today') : text('due.in', { count: days })}
      </StatusIndicator>
    );
  }
  return (
    <Box variant="span">
      <time dateTime={at} title={date(at)}>
        {text('due.in', { count: days })}
      </time>
    </Box>
  );
}

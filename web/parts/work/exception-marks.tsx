import Badge from '@cloudscape-design/components/badge';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Exception } from '#api/contract';
import { useWords } from '../../app/language.tsx';
import { daysUntil, useFormats } from '../formats.ts';
import { useInForce } from './in-force.ts';

const STATES = {
  asked: 'pending',
  approved: 'success',
  rejected: 'error',
  withdrawn: 'stopped',
  ended: 'stopped',
} as const satisfies Record<Exception['state'], StatusIndicatorProps.Type>;

/** Those that wait for a decision first. */
export const EXCEPTION_STATES = Object.keys(STATES) as Exception['state'][];

const HEALTHS = {
  'control-failed': 'red',
  'control-unknown': 'red',
  grown: 'severity-medium',
  'covers-nothing': 'grey',
  holds: 'green',
} as const;

/** Those that ask for attention first. */
export const HEALTHS_DOWN = Object.keys(HEALTHS) as Exception['health'][];

/** Days before its end from which an exception is marked: time to mend, or to ask again. */
const SOON_DAYS = 14;

export function ExceptionState({ state }: { state: Exception['state'] }) {
  const { text } = useWords();
  return <StatusIndicator type={STATES[state]}>{text(`exceptionState.${state}`)}</StatusIndicator>;
}

/** How an approved exception stood at the last run; the others hide nothing. */
export function ExceptionHealth({ exception }: { exception: Exception }) {
  const { text } = useWords();
  const isInForce = useInForce();
  const { state, health } = exception;
  if (state !== 'approved') return '–';
  if (!isInForce(exception)) return <Badge>{text('exception.notYet')}</Badge>;
  return <Badge color={HEALTHS[health]}>{text(`exceptionHealth.${health}`)}</Badge>;
}

/** When it ends; marked when that is soon. */
export function Until({ exception: { state, until } }: { exception: Exception }) {
  const { text } = useWords();
  const { date } = useFormats();
  const days = daysUntil(until);
  const day = <time dateTime={until}>{date(until)}</time>;
  const isRunning = state === 'approved' || state === 'asked';
  if (!isRunning || days > SOON_DAYS) return day;
  return (
    <>
      {day}
      <div>
        <StatusIndicator type="warning">
          {days < 0 ? text('exception.over') : text('exception.soon', { count: days })}
        </StatusIndicator>
      </div>
    </>
  );
}

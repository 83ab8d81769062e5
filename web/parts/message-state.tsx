import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { Message } from '#api/contract';
import { useWords } from '../app/language.tsx';

const LOOKS = {
  held: 'pending',
  pending: 'pending',
  sending: 'in-progress',
  failed: 'warning',
  sent: 'success',
  bundled: 'success',
  dead: 'error',
  dropped: 'stopped',
} as const satisfies Record<Message['state'], StatusIndicatorProps.Type>;

/** Every state a message may be in. */
export const MESSAGE_STATES = [
  'held',
  'pending',
  'sending',
  'failed',
  'sent',
  'bundled',
  'dead',
  'dropped',
] as const satisfies readonly Message['state'][];

/** States from which the server tries again when a person asks for it. */
const RETRIABLE: readonly Message['state'][] = ['dead', 'failed', 'held', 'dropped'];

export function isRetriable({ state }: Pick<Message, 'state'>): boolean {
  return RETRIABLE.includes(state);
}

export function MessageState({ state }: { state: Message['state'] }) {
  const { text } = useWords();
  return <StatusIndicator type={LOOKS[state]}>{text(`messageState.${state}`)}</StatusIndicator>;
}

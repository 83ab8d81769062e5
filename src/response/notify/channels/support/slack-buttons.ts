import type { Language } from '#kernel';
import { MESSAGE_TEXTS } from '../../texts.ts';
import type { Block } from './slack-blocks.ts';

/** What the buttons do; the names come back in `action_id`. */
export const SLACK_BUTTONS = [
  { id: 'yagura-acknowledge', text: MESSAGE_TEXTS.acknowledge },
  { id: 'yagura-assign', text: MESSAGE_TEXTS.assignToMe },
  { id: 'yagura-snooze-1', text: MESSAGE_TEXTS.snooze1 },
  { id: 'yagura-snooze-7', text: MESSAGE_TEXTS.snooze7 },
] as const;

export type SlackButton = (typeof SLACK_BUTTONS)[number]['id'];

/** The row of buttons below an action. */
export function buttonRow(actionId: string, language: Language): Block {
  return {
    type: 'actions',
    block_id: 'yagura-buttons',
    elements: SLACK_BUTTONS.map(({ id, text }) => ({
      type: 'button',
      action_id: id,
      text: { type: 'plain_text', text: text[language], emoji: false },
      value: JSON.stringify({ action: actionId, language }),
    })),
  };
}

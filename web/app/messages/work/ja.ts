import type { Message } from '../catalogue.ts';
import type { workEn } from './en.ts';

/** Texts of triage, exceptions, policy, messages and drills, in Japanese. */
export const workJa = {
  'nav.exceptions': '例外',
  'nav.policy': 'ポリシー',
  'nav.messages': '通知',
  'nav.drills': '訓練',
  'role.sre': 'SRE',
  'role.approver': '承認者',
  'role.auditor': '監査者',
} satisfies Readonly<Record<keyof typeof workEn, Message>>;

import type { Message } from '../catalogue.ts';

/** Texts of triage, exceptions, policy, messages and drills, in English. */
export const workEn = {
  'nav.exceptions': 'Exceptions',
  'nav.policy': 'Policy',
  'nav.messages': 'Messages',
  'nav.drills': 'Drills',
  'role.sre': 'SRE',
  'role.approver': 'Approver',
  'role.auditor': 'Auditor',
} as const satisfies Readonly<Record<string, Message>>;

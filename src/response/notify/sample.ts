import { addDays, type Instant } from '#kernel';
import type { Notice, NoticeKind } from './notice.ts';

const TITLES = {
  en: 'Rotate overdue access keys in payments-prod (3)',
  ja: 'payments-prod の期限切れアクセスキーのローテーション（3 件）',
};

/** A made-up notice for previews and for trying a route out; it says that it is a drill. */
export function sampleNotice(kind: NoticeKind, now: Instant): Notice {
  const due = addDays(now, 3);
  const facts = [
    { name: 'severity', value: 'high' },
    { name: 'owner', value: 'payments' },
    { name: 'due', value: due },
    { name: 'account', value: 'payments-prod (111122223333)' },
    { name: 'findings', value: '3' },
  ] as const;
  const item = { kind: 'action-opened', title: TITLES, severity: 'high', owner: 'payments', due } as const;
  return {
    kind,
    key: `test/${kind}`,
    subject: { kind: kind === 'digest' ? 'digest' : 'action', id: '00000000000000000000000000000000' },
    severity: 'high',
    owner: 'payments',
    accountId: '111122223333',
    sources: ['yagura'],
    title: kind === 'digest' ? { en: 'Yagura digest: 1 changes', ja: 'Yagura ダイジェスト: 変更 1 件' } : TITLES,
    facts: kind === 'digest' ? [] : facts,
    ...(kind === 'digest' ? { items: [{ ...item, subject: { kind: 'action', id: '0' } }], itemsTotal: 1 } : {}),
    examples: { names: ['deploy-bot', 'legacy-app', 'report-job'], total: 3 },
    at: now,
    isDrill: true,
  };
}

import { type Language, type Localized, SEVERITIES } from '#kernel';
import { DEFAULT_DUE_DAYS, editPolicyText, type PolicyEdit } from '#policy';
import type { WizardAnswers } from '#api/contract';

/** Days by severity for each choice, informational first. */
const DEADLINES: Readonly<Record<string, readonly number[]>> = {
  strict: [180, 90, 30, 7, 1],
  standard: SEVERITIES.map((severity) => DEFAULT_DUE_DAYS[severity]),
  relaxed: [365, 365, 90, 30, 7],
};

/** Ids of exceptions the wizard writes; a later run of it replaces them. */
const ACCEPT_PREFIX = 'wizard-';

const ESCALATE_AFTER_DAYS = 7;

const COMMENTS: Readonly<Record<string, Localized>> = {
  standards: {
    en: 'Which standards are asked of whom. Rules of no standard are always asked.',
    ja: '適用する基準と対象です。どの基準にも属さないルールは常に適用されます。',
  },
  severity: {
    en: 'Severity by context; the first entry that matches decides.',
    ja: '状況による重要度です。最初に一致した項目が適用されます。',
  },
  dueDays: { en: 'Days from opening to the due date.', ja: '検出から対応期限までの日数です。' },
  ownerTags: { en: 'Tags whose value is the owner, in this order.', ja: '値を担当とみなすタグです（順に確認）。' },
  defaultOwner: { en: 'Owner of what nobody owns.', ja: '担当が見つからないときの担当です。' },
  ignore: { en: 'Accepted for now, with an end.', ja: '期限付きで受容しているものです。' },
  escalation: { en: 'Who is told when something stays overdue.', ja: '期限を過ぎたままのときの連絡先です。' },
};

/** The policy text with the answers put into it; what the answers do not speak of stays as it is. Pure. */
export function proposePolicy(
  present: string | undefined,
  presentIgnores: readonly Readonly<Record<string, unknown>>[],
  answers: WizardAnswers,
  lang: Language,
): string {
  const units = unitsByKind(answers);
  const production = units.get('production') ?? [];
  const sandbox = units.get('sandbox') ?? [];
  const everywhere = several(answers, 'standards');
  const besides = several(answers, 'production-standards').filter((standard) => !everywhere.includes(standard));
  const standards = [
    ...everywhere.map((standard) => ({ standard })),
    ...(everywhere.length > 0 && production.length > 0
      ? besides.map((standard) => ({ standard, ous: production }))
      : []),
  ];
  const severity = [
    ...(answers['severity-exposed'] === true && production.length > 0
      ? [{ when: { ous: production, exposed: true }, by: 1, reason: 'Reached from the internet in production.' }]
      : []),
    ...(answers['severity-sandbox'] === true && sandbox.length > 0
      ? [{ when: { ous: sandbox }, by: -1, reason: 'Sandboxes hold no data of customers.' }]
      : []),
  ];
  const days = DEADLINES[text(answers, 'deadlines')] ?? DEADLINES['standard'] ?? [];
  const ignore = [
    ...presentIgnores.filter(({ id }) => typeof id !== 'string' || !id.startsWith(ACCEPT_PREFIX)),
    ...several(answers, 'accept').map((rule) => ({
      id: `${ACCEPT_PREFIX}${rule}`,
      rule,
      reason: 'Accepted when the policy was made; to be looked at again.',
      approvedBy: text(answers, 'accept-by') || 'security',
      until: text(answers, 'accept-until'),
    })),
  ];
  const escalateTo = text(answers, 'escalate-to');
  const edit = (key: string, value: unknown): PolicyEdit => ({ key, value, comment: COMMENTS[key]?.[lang] ?? '' });
  const list = (key: string, entries: readonly unknown[]) => edit(key, entries.length === 0 ? undefined : entries);
  return editPolicyText(present ?? '', [
    { key: 'version', value: 2 },
    list('standards', standards),
    list('severity', severity),
    edit('dueDays', Object.fromEntries(SEVERITIES.map((name, index) => [name, days[index]]).toReversed())),
    edit('ownerTags', several(answers, 'owner-tags').slice(0, 10)),
    edit('defaultOwner', text(answers, 'default-owner') || 'security'),
    list('ignore', ignore),
    list('escalation', escalateTo === '' ? [] : [{ afterDays: ESCALATE_AFTER_DAYS, to: escalateTo }]),
  ]);
}

function unitsByKind(answers: WizardAnswers): Map<string, string[]> {
  const units = new Map<string, string[]>();
  for (const [id, kind] of Object.entries(answers)) {
    if (!id.startsWith('ou:') || typeof kind !== 'string') continue;
    units.set(kind, [...(units.get(kind) ?? []), id.slice('ou:'.length)]);
  }
  return units;
}

function several(answers: WizardAnswers, id: string): readonly string[] {
  const answer = answers[id];
  return Array.isArray(answer) ? answer : [];
}

function text(answers: WizardAnswers, id: string): string {
  const answer = answers[id];
  return typeof answer === 'string' ? answer.trim() : '';
}

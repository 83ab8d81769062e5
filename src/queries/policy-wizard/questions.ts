import { addDays, type Instant } from '#kernel';
import { STANDARDS } from '#policy';
import type { WizardQuestion } from '#api/contract';
import { likelihood, type WizardFacts } from './facts.ts';
import { OU_KIND_TEXTS, OU_KINDS } from './kinds.ts';

/** Days for which the wizard proposes to accept what is noisy: long enough to work, short enough to be looked at again. */
const ACCEPT_DAYS = 90;

/** A tag names owners well when so many of a hundred findings carry it. */
const GOOD_COVERAGE = 10;

const same = (value: string) => ({ value, label: { en: value, ja: value } });

/** What is asked, in order; pure. A recommended answer stands for each that is not given. */
export function wizardQuestions(facts: WizardFacts, at: Instant): WizardQuestion[] {
  const owners = facts.tagKeys.filter(({ key, percent }) => likelihood(key) > 0 && percent >= GOOD_COVERAGE);
  return [
    ...facts.units.map(
      (unit): WizardQuestion => ({
        id: `ou:${unit.path}`,
        kind: 'one',
        title: {
          en: `What is the unit ${unit.path} (${unit.accounts} accounts) for?`,
          ja: `OU「${unit.path}」（${unit.accounts} アカウント）の用途`,
        },
        help: {
          en: 'Severities, standards and deadlines can differ by it.',
          ja: '重要度・基準・期限を用途ごとに変えられます。',
        },
        options: OU_KINDS.map((value) => ({ value, label: OU_KIND_TEXTS[value] })),
        recommended: unit.kind,
      }),
    ),
    {
      id: 'standards',
      kind: 'many',
      title: { en: 'Which standards are asked of every account?', ja: '全アカウントに適用する基準' },
      help: {
        en: 'None chosen: every rule is asked everywhere. With some, rules of other standards alone are not asked.',
        ja: '選択しない場合は全ルールを適用します。選択すると、ほかの基準だけに属するルールは適用されません。',
      },
      options: STANDARDS.map((value) => same(value)),
      recommended: [],
    },
    {
      id: 'production-standards',
      kind: 'many',
      title: { en: 'Which others are asked of production besides?', ja: '本番に追加で適用する基準' },
      help: {
        en: 'Counts only when standards were chosen above.',
        ja: '上の質問で基準を選択した場合にだけ有効です。',
      },
      options: STANDARDS.map((value) => same(value)),
      recommended: [],
    },
    {
      id: 'severity-sandbox',
      kind: 'yes-no',
      title: { en: 'Do findings in sandboxes count one step less?', ja: 'サンドボックスの重要度を 1 段階下げる' },
      help: { en: 'They stay on the list.', ja: '一覧からは消えません。' },
      options: [],
      recommended: true,
    },
    {
      id: 'severity-exposed',
      kind: 'yes-no',
      title: {
        en: 'Do findings reached from the internet in production count one step more?',
        ja: '本番でインターネットに公開された検出の重要度を 1 段階上げる',
      },
      help: {
        en: 'Only where a rule proves that the resource is reached.',
        ja: 'ルールが公開を確認できた場合にだけ適用されます。',
      },
      options: [],
      recommended: true,
    },
    {
      id: 'owner-tags',
      kind: 'many',
      title: { en: 'Which tags name the owner?', ja: '担当を表すタグ' },
      help: {
        en: 'The share says how many active findings carry the tag, on the resource or its account.',
        ja: '割合は、リソースまたはアカウントにそのタグがある有効な検出の比率です。',
      },
      options: facts.tagKeys.map(({ key, percent }) => ({
        value: key,
        label: { en: `${key} (${percent} %)`, ja: `${key}（${percent}%）` },
      })),
      recommended: owners.map(({ key }) => key),
    },
    {
      id: 'default-owner',
      kind: 'text',
      title: { en: 'Who owns what nobody owns?', ja: '担当が見つからないときの担当' },
      help: { en: 'A team rather than a person.', ja: '個人ではなくチームを推奨します。' },
      options: [],
      recommended: 'security',
    },
    {
      id: 'deadlines',
      kind: 'one',
      title: { en: 'How long may mending take?', ja: '対応期限の長さ' },
      help: {
        en: 'Days for critical, high, medium, low.',
        ja: '緊急・高・中・低それぞれの日数です。',
      },
      options: [
        { value: 'strict', label: { en: 'Strict: 1, 7, 30, 90', ja: '厳しい: 1・7・30・90' } },
        { value: 'standard', label: { en: 'Standard: 3, 14, 60, 180', ja: '標準: 3・14・60・180' } },
        { value: 'relaxed', label: { en: 'Relaxed: 7, 30, 90, 365', ja: '緩い: 7・30・90・365' } },
      ],
      recommended: 'standard',
    },
    {
      id: 'accept',
      kind: 'many',
      title: {
        en: 'Which noisy rules of low weight are accepted for now?',
        ja: '当面受容する、件数が多く重要度の低いルール',
      },
      help: {
        en: 'They come back by themselves at the end.',
        ja: '期限が来ると自動的に再び表示されます。',
      },
      options: facts.noisyRules.map(({ rule, severity, findings }) => ({
        value: rule,
        label: { en: `${rule} (${severity}, ${findings})`, ja: `${rule}（${severity}、${findings} 件）` },
      })),
      recommended: [],
    },
    {
      id: 'accept-until',
      kind: 'text',
      title: { en: 'Until when?', ja: '受容の期限' },
      help: { en: 'The last day, as 2027-03-31.', ja: '最終日を 2027-03-31 の形式で指定します。' },
      options: [],
      recommended: addDays(at, ACCEPT_DAYS).slice(0, 10),
    },
    {
      id: 'accept-by',
      kind: 'text',
      title: { en: 'Who accepts it?', ja: '受容の承認者' },
      help: { en: 'A person who may answer for it.', ja: '責任を負える人を指定します。' },
      options: [],
      recommended: 'security',
    },
    {
      id: 'escalate-to',
      kind: 'text',
      title: { en: 'Who is told when something is a week overdue?', ja: '期限を 1 週間過ぎたときの連絡先' },
      help: { en: 'Leave it empty for nobody.', ja: '不要な場合は空にします。' },
      options: [],
      recommended: '',
    },
  ];
}

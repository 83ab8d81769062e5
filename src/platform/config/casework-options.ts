import { defineOptions } from './definition.ts';

/** Options of the commands of daily work: who acts, what changes, what an exception covers. */
export const CASEWORK_OPTIONS = defineOptions({
  as: {
    type: 'string',
    flag: '--as <name>',
    env: ['YAGURA_AS'],
    description: {
      en: 'who acts (default: the user of the operating system)',
      ja: '操作する人の名前（既定: OS のユーザー）',
    },
  },
  note: {
    type: 'string',
    flag: '--note <text>',
    env: [],
    description: { en: 'note that stays with the change', ja: '変更に添えるメモ' },
  },
  stage: {
    type: 'string',
    flag: '--stage <stage>',
    env: [],
    allowed: ['new', 'triaged', 'in-progress', 'waiting', 'mended'],
    description: { en: 'stage the findings move to', ja: '検出結果の移動先の段階' },
  },
  side: {
    type: 'string',
    flag: '--side <side>',
    env: [],
    allowed: ['security', 'sre'],
    description: { en: 'side the findings are handed over to (needs --note)', ja: '引き継ぎ先（--note が必要）' },
  },
  snooze: {
    type: 'string',
    flag: '--snooze <day>',
    env: [],
    description: {
      en: 'no messages before this day, such as 2026-12-24; `off` ends it',
      ja: 'この日まで通知しない（例: 2026-12-24。`off` で解除）',
    },
  },
  to: {
    type: 'string',
    flag: '--to <name>',
    env: [],
    description: { en: 'who works on it; `nobody` takes it away', ja: '割り当てる人（`nobody` で解除）' },
  },
  reason: {
    type: 'string',
    flag: '--reason <text>',
    env: [],
    description: { en: 'why the risk is accepted', ja: 'リスクを受容する理由' },
  },
  until: {
    type: 'string',
    flag: '--until <day>',
    env: [],
    description: { en: 'last day on which it holds, such as 2027-03-31', ja: '有効な最終日（例: 2027-03-31）' },
  },
  scope: {
    type: 'list',
    flag: '--scope <condition...>',
    env: [],
    description: {
      en: 'what it covers: rule=root-mfa account=111122223333 ou=Sandbox arn=arn:aws:iam::*:user/ci-* tag=stage:dev',
      ja: '対象の条件: rule=root-mfa account=111122223333 ou=Sandbox arn=arn:aws:iam::*:user/ci-* tag=stage:dev',
    },
  },
  controlRule: {
    type: 'string',
    flag: '--control <rule>',
    env: [],
    description: {
      en: 'compensating control: it holds only while this rule passes (with --control-on)',
      ja: '補完的統制: このルールに適合する間だけ有効（--control-on と併用）',
    },
  },
  controlOn: {
    type: 'string',
    flag: '--control-on <arn>',
    env: [],
    description: {
      en: 'resources of the compensating control; * stands for any characters',
      ja: '補完的統制の対象リソース（* は任意の文字列）',
    },
  },
  shared: {
    type: 'boolean',
    flag: '--shared',
    env: [],
    default: false,
    description: { en: 'everybody sees the view', ja: 'ビューを全員に公開' },
  },
  by: {
    type: 'string',
    flag: '--by <order>',
    env: [],
    allowed: ['due', 'risk'],
    default: 'due',
    description: {
      en: 'order: urgency, or risk removed for each hour of work',
      ja: '並び順: 緊急度、または作業 1 時間あたりのリスク低減量',
    },
  },
  answers: {
    type: 'string',
    flag: '--answers <file>',
    env: [],
    description: {
      en: 'YAML file with answers to the questions, instead of asking',
      ja: '質問への回答を書いた YAML ファイル（対話の代わりに使用）',
    },
  },
});

import { defineOptions } from './definition.ts';

/** Options of the secrets with which agents enrol. */
export const ENROLMENT_OPTIONS = defineOptions({
  enrolUses: {
    type: 'number',
    flag: '--uses <n>',
    env: [],
    minimum: 1,
    maximum: 10_000,
    default: 1,
    description: { en: 'machines that may enrol with the secret', ja: 'このシークレットで登録できるマシンの数' },
  },
  enrolHours: {
    type: 'number',
    flag: '--hours <n>',
    env: [],
    minimum: 1,
    maximum: 744,
    default: 24,
    description: { en: 'hours the secret can be used', ja: 'シークレットの有効時間' },
  },
  silentHosts: {
    type: 'boolean',
    flag: '--silent',
    env: [],
    default: false,
    description: {
      en: 'only machines that have not reported for an hour',
      ja: '1 時間以上報告のないマシンだけを表示',
    },
  },
});

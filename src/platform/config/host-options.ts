import { defineOptions } from './definition.ts';

/** Options of looking at this machine. */
export const HOST_OPTIONS = defineOptions({
  hostFormat: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['table', 'json'],
    default: 'table',
    description: { en: 'how it is printed', ja: '出力形式' },
  },
  jvmClasses: {
    type: 'boolean',
    flag: '--jvm-classes',
    env: [],
    default: false,
    description: {
      en: 'ask Java machines which classes are loaded: wakes each once by a signal, needs root or their user',
      ja: 'Java VM に読み込み済みクラスを問い合わせる（VM ごとにシグナルを 1 回送信。root または同じユーザーが必要）',
    },
  },
  hostRoot: {
    type: 'string',
    flag: '--root <folder>',
    env: [],
    default: '/',
    description: {
      en: 'root of the machine, when it is mounted elsewhere: /host',
      ja: 'マシンのルート（別の場所にマウントされている場合。例: /host）',
    },
  },
});

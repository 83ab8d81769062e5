import { defineOptions } from './definition.ts';

/** Options of the score and of the auditor's report. */
export const SCORE_OPTIONS = defineOptions({
  standard: {
    type: 'string',
    flag: '--standard <id>',
    env: [],
    description: {
      en: 'standard such as cis-aws-5.0.0 (default: every control, counted once)',
      ja: '対象の標準（例: cis-aws-5.0.0。既定: すべてのコントロールを 1 回ずつ数えたもの）',
    },
  },
  reportFormat: {
    type: 'string',
    flag: '--format <format>',
    env: [],
    allowed: ['html', 'json', 'pdf'],
    default: 'html',
    description: {
      en: 'one printable page, the machine form, or a PDF printed by an installed Chromium or Chrome',
      ja: '印刷用の 1 ページ、機械可読形式、またはインストール済みの Chromium・Chrome で印刷した PDF',
    },
  },
  out: {
    type: 'string',
    flag: '--out <file>',
    env: [],
    description: { en: 'file to write (default: standard output)', ja: '書き出すファイル（既定: 標準出力）' },
  },
  since: {
    type: 'string',
    flag: '--since <day>',
    env: [],
    description: {
      en: 'beginning of the period (default: 90 days before the last analysis)',
      ja: '対象期間の始まり（既定: 直近の分析の 90 日前）',
    },
  },
  browser: {
    type: 'string',
    flag: '--browser <path>',
    env: ['YAGURA_BROWSER'],
    file: 'report.browser',
    description: {
      en: 'Chromium or Chrome that prints PDF (default: the first on the PATH)',
      ja: 'PDF の印刷に使う Chromium・Chrome（既定: PATH で最初に見つかったもの）',
    },
  },
  failBelow: {
    type: 'number',
    flag: '--fail-below <n>',
    env: [],
    minimum: 0,
    maximum: 100,
    description: {
      en: 'end with exit code 2 when the score is below this percentage',
      ja: 'スコアがこの値（%）を下回るとき終了コード 2 で終了',
    },
  },
});

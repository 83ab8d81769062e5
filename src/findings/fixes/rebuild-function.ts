import { type Fix, steps } from './definition.ts';

export const rebuildFunction: Fix = {
  id: 'rebuild-function',
  effort: 'hours',
  sources: [
    { url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html', read: '2026-11-26' },
  ],
  title: {
    en: 'Deploy the function {place} with newer dependencies ({count})',
    ja: '関数 {place} の依存パッケージの更新とデプロイ（{count} 件）',
  },
  steps: {
    en: steps(
      'Raise the dependencies that the findings below name, in the function.',
      'Run its tests, publish a version and move the alias to it step by step.',
      'Old versions that nothing calls any more are deleted: they keep what they were published with.',
    ),
    ja: steps(
      '下の検出結果にある依存パッケージを、関数で更新します。',
      'テストを実行してバージョンを発行し、エイリアスを段階的に切り替えます。',
      '呼び出されなくなった古いバージョンは、発行時の内容のまま残るため削除します。',
    ),
  },
  effect: {
    en: 'The function no longer brings these known vulnerabilities with it.',
    ja: '関数に既知の脆弱性が含まれなくなります。',
  },
};

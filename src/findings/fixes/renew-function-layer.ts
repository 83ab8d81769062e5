import { type Fix, steps } from './definition.ts';

export const renewFunctionLayer: Fix = {
  id: 'renew-function-layer',
  effort: 'hours',
  sources: [{ url: 'https://docs.aws.amazon.com/lambda/latest/dg/creating-deleting-layers.html', read: '2026-11-26' }],
  title: {
    en: 'Renew the layer {place} and let functions use its new version ({count})',
    ja: 'レイヤー {place} の更新と、関数の新しいバージョンへの切り替え（{count} 件）',
  },
  steps: {
    en: steps(
      'Look whether a newer version of the layer has the packages that the findings below name in a mended version; of a layer that is not yours, ask its owner.',
      'If there is none, raise the packages in the build of the layer and publish a new version of it.',
      'Let every function below use that version (`aws lambda update-function-configuration --layers`), run its tests, publish a version and move the alias to it step by step.',
      'Delete the old version of the layer, so that no new function takes it.',
    ),
    ja: steps(
      '下の検出結果にあるパッケージの修正版を含む、レイヤーの新しいバージョンがあるか確認します。他者が所有するレイヤーの場合は、所有者に問い合わせます。',
      'なければ、レイヤーのビルドでパッケージを更新し、新しいバージョンを発行します。',
      '下のすべての関数をそのバージョンに切り替え（`aws lambda update-function-configuration --layers`）、テストを実行してバージョンを発行し、エイリアスを段階的に切り替えます。',
      '新しい関数で使われないように、レイヤーの古いバージョンを削除します。',
    ),
  },
  effect: {
    en: 'All functions that use the layer lose these known vulnerabilities at once.',
    ja: 'このレイヤーを使うすべての関数で、既知の脆弱性がまとめて解消します。',
  },
};

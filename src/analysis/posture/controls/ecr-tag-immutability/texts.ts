import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'ECR image tags cannot be overwritten', ja: 'ECR のイメージタグが変更不可になっている' },
  why: {
    en: 'Where tags can move, whoever may push replaces the image that production runs under its old name.',
    ja: 'タグを上書きできると、プッシュ権限を持つ者が本番で使われるイメージを同じ名前のまま差し替えられます。',
  },
  mend: {
    en: 'In the ECR console edit the repository and make image tags immutable; pipelines must then use a tag of their own for each build.',
    ja: 'ECR コンソールでリポジトリを編集し、「イメージタグのイミュータビリティ」を有効にします。以後、パイプラインではビルドごとに固有のタグを使います。',
  },
  fix: {
    en: 'Make image tags immutable in {account} ({count})',
    ja: '{account} の ECR イメージタグの変更不可の設定（{count} 件）',
  },
  reasons: {
    mutable: { en: 'Its tags can be overwritten.', ja: 'タグを上書きできます。' },
    exclusions: {
      en: 'Some of its tags can be overwritten: filters except them.',
      ja: '除外フィルターにより、一部のタグを上書きできます。',
    },
  },
};

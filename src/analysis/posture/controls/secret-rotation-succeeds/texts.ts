import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Secrets rotate when they are due', ja: 'シークレットのローテーションが予定どおり成功している' },
  why: {
    en: 'A rotation that fails leaves an old secret in use while everybody believes it changed.',
    ja: 'ローテーションが失敗すると、更新されたと思い込んだまま古いシークレットを使い続けることになります。',
  },
  mend: {
    en: 'Look at the CloudWatch logs of the rotation function and at RotationFailed events in CloudTrail, mend the cause (often network or rights of the function), then “Rotate secret immediately”.',
    ja: 'ローテーション関数の CloudWatch Logs と CloudTrail の RotationFailed イベントで原因（関数のネットワークや権限など）を確認して修正し、「シークレットをすぐにローテーション」を実行します。',
  },
  fix: {
    en: 'Mend failing rotations in {account} ({count})',
    ja: '{account} の失敗しているローテーションの修正（{count} 件）',
  },
  reasons: {
    overdue: {
      en: 'The rotation due by {due} did not happen.',
      ja: '{due} までに予定されていたローテーションが行われていません。',
    },
    'no-rotation': {
      en: 'Rotation is off, which is judged by another control.',
      ja: 'ローテーションは無効です（別のコントロールで判定します）。',
    },
    'due-not-seen': {
      en: 'When the next rotation is due was not seen.',
      ja: '次回のローテーションの予定日を確認できませんでした。',
    },
    deleted: { en: 'The secret is about to be deleted.', ja: '削除予定のシークレットです。' },
    replica: {
      en: 'It is a replica: its primary secret is judged.',
      ja: 'レプリカです。プライマリのシークレットで判定します。',
    },
  },
};

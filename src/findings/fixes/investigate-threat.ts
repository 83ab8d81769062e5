import { type Fix, steps } from './definition.ts';

export const investigateThreat: Fix = {
  id: 'investigate-threat',
  effort: 'hours',
  sources: [{ url: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_remediate.html', read: '2026-11-26' }],
  title: {
    en: 'Find out what happened at {place} ({count})',
    ja: '{place} で検知された脅威の調査（{count} 件）',
  },
  steps: {
    en: steps(
      'Read what was detected and ask the owner whether it was theirs: a test, a deployment, a new tool.',
      'If it was not: keep the evidence first (snapshot the disks, save the CloudTrail events), then cut the resource off.',
      'Take back the credentials it could use: revoke the sessions of its role, deactivate its keys.',
      'Look for the same actor elsewhere, replace the resource from a known good state, and archive the detection where it was made.',
    ),
    ja: steps(
      '検知内容を確認し、テスト・デプロイ・新しいツールなど、所有者自身の操作だったかを尋ねます。',
      '心当たりがなければ、まず証拠を保全し（ディスクのスナップショット取得、CloudTrail イベントの保存）、その後リソースを隔離します。',
      'そのリソースが使える認証情報を無効にします（ロールのセッションの失効、アクセスキーの無効化）。',
      '同じ攻撃者の痕跡をほかでも探し、正常と分かっている状態からリソースを作り直して、検知元のサービスで検知をアーカイブします。',
    ),
  },
  effect: {
    en: 'Either an attack is stopped, or everybody knows that it was none.',
    ja: '攻撃を食い止めるか、攻撃ではなかったことを確認できます。',
  },
};

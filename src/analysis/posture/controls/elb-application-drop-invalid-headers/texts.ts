import type { ControlTexts } from '../../contract.ts';
import { ATTRIBUTE_REASONS } from '../../read/load-balancer-attributes.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Application load balancers drop invalid HTTP headers', ja: 'ALB が無効な HTTP ヘッダーを破棄する' },
  why: {
    en: 'Headers that servers read differently let an attacker smuggle a second request past the load balancer.',
    ja: 'サーバーごとに解釈が異なるヘッダーを使うと、攻撃者はロードバランサーをすり抜けて別のリクエストを紛れ込ませることができます（リクエストスマグリング）。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Attributes”, “Edit”, and turn on “Drop invalid header fields”.',
    ja: 'EC2 コンソールで対象のロードバランサーの「属性」を編集し、「無効なヘッダーフィールドを削除」をオンにします。',
  },
  fix: {
    en: 'Drop invalid headers at load balancers in {account} ({count})',
    ja: '{account} の ALB における無効ヘッダー破棄の有効化（{count} 件）',
  },
  reasons: {
    ...ATTRIBUTE_REASONS,
    'not-set': {
      en: 'Invalid headers are passed on to the targets ({attribute} is {value}).',
      ja: '無効なヘッダーがターゲットにそのまま渡されます（{attribute} が {value}）。',
    },
  },
};

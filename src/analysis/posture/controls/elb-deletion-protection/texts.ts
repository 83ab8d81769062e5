import type { ControlTexts } from '../../contract.ts';
import { ATTRIBUTE_REASONS } from '../../read/load-balancer-attributes.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Load balancers are protected from deletion', ja: 'ロードバランサーの削除保護が有効である' },
  why: {
    en: 'One wrong command otherwise takes the service off the network, and its name and address never come back.',
    ja: '保護がないと、誤った操作一つでサービスが停止し、元の DNS 名やアドレスは戻りません。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Attributes”, “Edit”, and turn on “Deletion protection”.',
    ja: 'EC2 コンソールで対象のロードバランサーの「属性」を編集し、「削除保護」をオンにします。',
  },
  fix: {
    en: 'Protect load balancers in {account} from deletion ({count})',
    ja: '{account} のロードバランサーの削除保護の有効化（{count} 件）',
  },
  reasons: {
    ...ATTRIBUTE_REASONS,
    'not-set': {
      en: 'It can be deleted ({attribute} is {value}).',
      ja: '削除保護が無効です（{attribute} が {value}）。',
    },
  },
};

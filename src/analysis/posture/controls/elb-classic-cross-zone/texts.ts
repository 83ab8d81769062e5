import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Classic load balancers balance across zones',
    ja: 'Classic Load Balancer のクロスゾーン負荷分散が有効である',
  },
  why: {
    en: 'Without it each zone gets the same share, whatever stands in it: a zone with one instance left is overrun.',
    ja: '無効だと、インスタンス数にかかわらず各ゾーンに均等に振り分けられ、インスタンスの少ないゾーンが過負荷になります。',
  },
  mend: {
    en: 'In the EC2 console choose the load balancer, “Attributes”, “Edit”, and turn on cross-zone load balancing.',
    ja: 'EC2 コンソールで対象のロードバランサーの「属性」を編集し、クロスゾーン負荷分散をオンにします。',
  },
  fix: {
    en: 'Balance across zones in {account} ({count})',
    ja: '{account} の Classic Load Balancer におけるクロスゾーン負荷分散の有効化（{count} 件）',
  },
  reasons: {
    off: { en: 'It does not balance across zones.', ja: 'クロスゾーン負荷分散が無効です。' },
  },
};

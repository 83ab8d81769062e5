import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Auto Scaling groups use several instance types in several zones',
    ja: 'Auto Scaling グループが複数のインスタンスタイプとゾーンを使う',
  },
  why: {
    en: 'When AWS has no capacity of the one type left in the one zone, the group cannot grow when it must.',
    ja: '単一のタイプ・ゾーンの空き容量が AWS で不足すると、必要なときにグループを拡張できません。',
  },
  mend: {
    en: 'Give the group a mixed instances policy with at least two types of like size, and subnets of several zones.',
    ja: '同等サイズのインスタンスタイプを二つ以上含む混合インスタンスポリシーと、複数ゾーンのサブネットをグループに設定します。',
  },
  fix: {
    en: 'Use several instance types in groups of {account} ({count})',
    ja: '{account} の Auto Scaling グループにおける複数インスタンスタイプの利用（{count} 件）',
  },
  reasons: {
    'one-type': { en: 'It uses one instance type only.', ja: 'インスタンスタイプを一つしか使っていません。' },
    'one-zone': { en: 'It uses one Availability Zone only.', ja: 'アベイラビリティーゾーンを一つしか使っていません。' },
  },
};

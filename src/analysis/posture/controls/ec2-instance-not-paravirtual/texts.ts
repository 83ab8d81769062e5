import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'EC2 instances use hardware virtualization', ja: 'EC2 インスタンスがハードウェア仮想化を使用している' },
  why: {
    en: 'Paravirtual instances run on old hardware with old kernels only, and miss its protection.',
    ja: '準仮想化のインスタンスは旧世代のハードウェアと古いカーネルでしか動作せず、ハードウェアによる保護を受けられません。',
  },
  mend: {
    en: 'Start a new instance from an HVM image and move the data and the program there.',
    ja: 'HVM の AMI から新しいインスタンスを起動し、データとプログラムを移行します。',
  },
  fix: {
    en: 'Replace paravirtual instances in {account} ({count})',
    ja: '{account} の準仮想化インスタンスの置き換え（{count} 件）',
  },
  reasons: {
    paravirtual: { en: 'Its virtualization is paravirtual.', ja: '仮想化の方式が準仮想化（paravirtual）です。' },
    terminated: { en: 'The instance is terminated.', ja: 'インスタンスは終了済みです。' },
  },
};

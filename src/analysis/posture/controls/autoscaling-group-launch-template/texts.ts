import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Auto Scaling groups use launch templates',
    ja: 'Auto Scaling グループが起動テンプレートを使用している',
  },
  why: {
    en: 'Launch configurations cannot be changed and know none of the newer settings of EC2; AWS makes no new ones.',
    ja: '起動設定は変更できず、EC2 の新しい設定にも対応しません。AWS も新規作成の提供を終了しています。',
  },
  mend: {
    en: 'In the EC2 console copy the launch configuration to a launch template, then choose the template in the group.',
    ja: 'EC2 コンソールで起動設定を起動テンプレートにコピーし、グループの設定で起動テンプレートに切り替えます。',
  },
  fix: {
    en: 'Move groups in {account} to launch templates ({count})',
    ja: '{account} の Auto Scaling グループの起動テンプレートへの移行（{count} 件）',
  },
  reasons: {
    'launch-configuration': { en: 'It uses a launch configuration.', ja: '起動設定を使用しています。' },
    'neither-seen': {
      en: 'Neither a template nor a configuration was seen.',
      ja: '起動テンプレートも起動設定も確認できませんでした。',
    },
  },
};

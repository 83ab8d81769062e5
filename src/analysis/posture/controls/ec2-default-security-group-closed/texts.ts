import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Default security groups have no rules', ja: 'デフォルトのセキュリティグループにルールがない' },
  why: {
    en: 'What is started without a group of its own falls into the default group: its rules then apply to things nobody thought of.',
    ja: 'グループを指定せずに起動したリソースはデフォルトのグループに入ります。そのルールは、誰も意図していないリソースにまで適用されます。',
  },
  mend: {
    en: 'Give what uses the default group a group of its own, then remove all inbound and outbound rules of the default group.',
    ja: 'デフォルトのグループを使っているリソースに専用のグループを割り当ててから、デフォルトのグループのインバウンドルールとアウトバウンドルールをすべて削除します。',
  },
  fix: {
    en: 'Empty the default security groups in {account} ({count})',
    ja: '{account} のデフォルトのセキュリティグループのルール削除（{count} 件）',
  },
  reasons: {
    'has-rules': { en: 'It has {rules} rules.', ja: '{rules} 件のルールがあります。' },
    'not-default': { en: 'It is not the default group of a VPC.', ja: 'VPC のデフォルトのグループではありません。' },
  },
};

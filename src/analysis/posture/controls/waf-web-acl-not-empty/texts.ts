import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Web ACLs have rules', ja: 'Web ACL にルールがある' },
  why: {
    en: 'A web ACL without rules looks like protection and lets everything through.',
    ja: 'ルールのない Web ACL は、保護されているように見えて、すべての通信を通します。',
  },
  mend: {
    en: 'In the WAF console choose the web ACL, “Rules”, and add the managed rule groups, at first counting only.',
    ja: 'WAF コンソールで対象の Web ACL の「ルール」から、マネージドルールグループをまずカウントモードで追加します。',
  },
  fix: {
    en: 'Give rules to web ACLs in {account} ({count})',
    ja: '{account} の Web ACL へのルールの追加（{count} 件）',
  },
  reasons: {
    empty: { en: 'It has neither a rule nor a rule group.', ja: 'ルールもルールグループもありません。' },
  },
};

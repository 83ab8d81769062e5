import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Roles for web identities name the identity',
    ja: 'ウェブ ID 向けロールの信頼ポリシーで相手が限定されている',
  },
  why: {
    en: 'GitHub signs tokens for every repository of the world: without a condition on the subject, each of them can take on the role.',
    ja: 'GitHub は世界中のリポジトリにトークンを発行します。sub の条件がないと、そのどれもがロールを引き受けられます。',
  },
  mend: {
    en: 'Add a condition on the provider’s sub claim to the trust policy (aud for Cognito) whose owner part is fixed: repo:owner/repository:…',
    ja: '信頼ポリシーに、プロバイダーの sub クレームの条件（Cognito では aud）を追加し、所有者の部分を固定します（例: repo:所有者/リポジトリ:…）。',
  },
  fix: {
    en: 'Name the identities that roles of {account} trust ({count})',
    ja: '{account} のウェブ ID 向けロールの信頼ポリシーの限定（{count} 件）',
  },
  reasons: {
    absent: {
      en: 'No condition says which identity of {provider} may take on the role.',
      ja: '{provider} のどの ID がロールを引き受けられるかを限定する条件がありません。',
    },
    open: {
      en: 'The condition on identities of {provider} leaves the owner open.',
      ja: '{provider} の ID に対する条件で、所有者が限定されていません。',
    },
  },
};

import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: {
    en: 'Amazon DocumentDB clusters require TLS 1.2 or newer',
    ja: 'Amazon DocumentDB クラスターで TLS 1.2 以上が必須になっている',
  },
  why: {
    en: 'Without TLS, or with its old versions, logins and documents can be read and changed on their way.',
    ja: 'TLS なし、または古いバージョンの TLS では、通信中の認証情報やドキュメントを盗聴・改ざんされるおそれがあります。',
  },
  mend: {
    en: 'In the DocumentDB console set `tls` to tls1.2+, tls1.3+ or fips-140-3 in a parameter group of your own, attach it and restart the instances.',
    ja: 'DocumentDB コンソールで、カスタムパラメータグループの `tls` を tls1.2+、tls1.3+、fips-140-3 のいずれかにしてクラスターに関連付け、インスタンスを再起動します。',
  },
  fix: {
    en: 'Require TLS 1.2 of DocumentDB clusters in {account} ({count})',
    ja: '{account} の DocumentDB クラスターの TLS 1.2 必須化（{count} 件）',
  },
  reasons: {
    weak: {
      en: '`tls` is “{value}” in parameter group {group}.',
      ja: 'パラメータグループ {group} の `tls` が「{value}」です。',
    },
    'not-in-sync': {
      en: 'Parameter group {group} is not in force on every instance yet.',
      ja: 'パラメータグループ {group} が適用されていないインスタンスがあります。',
    },
    'parameter-not-seen': {
      en: 'The parameter that decides this was not seen.',
      ja: '判定に必要なパラメータを確認できませんでした。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};

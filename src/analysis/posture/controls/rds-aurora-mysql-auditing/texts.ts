import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Aurora MySQL clusters record who did what', ja: 'Aurora MySQL クラスターの監査ログが有効になっている' },
  why: {
    en: 'Without auditing nobody can say afterwards who logged in and which data they read or changed.',
    ja: '監査ログがないと、誰がログインし、どのデータを参照・変更したかを後から確認できません。',
  },
  mend: {
    en: 'In the RDS console set `server_audit_logging` to 1 and `server_audit_events` to the events you need (CONNECT, QUERY_DCL, QUERY_DDL) in a cluster parameter group of your own, and attach it.',
    ja: 'RDS コンソールで、カスタムのクラスターパラメータグループの `server_audit_logging` を 1 に、`server_audit_events` に必要なイベント（CONNECT、QUERY_DCL、QUERY_DDL など）を設定し、クラスターに関連付けます。',
  },
  fix: {
    en: 'Audit Aurora MySQL clusters in {account} ({count})',
    ja: '{account} の Aurora MySQL クラスターの監査の有効化（{count} 件）',
  },
  reasons: {
    'not-audited': {
      en: 'Auditing is off or records no events in parameter group {group}.',
      ja: 'パラメータグループ {group} で監査が無効か、記録するイベントがありません。',
    },
    'not-in-sync': {
      en: 'Parameter group {group} is not in force on every instance yet.',
      ja: 'パラメータグループ {group} が適用されていないインスタンスがあります。',
    },
    'parameter-not-seen': {
      en: 'The parameters that decide this were not seen.',
      ja: '判定に必要なパラメータを確認できませんでした。',
    },
    'other-engine': { en: 'It is of an engine to which this does not apply.', ja: '対象外のエンジンです。' },
  },
};

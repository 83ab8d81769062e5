import type { Localized } from '#kernel';
import type { RiskCause } from './causes.ts';

/** Names of the causes, as headings. */
export const RISK_CAUSE_TEXTS: Readonly<Record<RiskCause, Localized>> = {
  'new-knowledge': { en: 'New advisory', ja: '新しいアドバイザリ' },
  'new-software': { en: 'Software changed', ja: 'ソフトウェアの変更' },
  'new-resource': { en: 'First on its resource', ja: 'リソースで初の検出' },
  'new-finding': { en: 'New finding', ja: '新しい検出結果' },
  'seen-again': { en: 'Came back', ja: '再検出' },
  'suppression-ended': { en: 'Suppression ended', ja: '抑制の終了' },
  'control-failed': { en: 'Control failed', ja: '補完的統制の失効' },
  exploitation: { en: 'Exploitation', ja: '悪用状況の変化' },
  exposure: { en: 'Exposure', ja: '公開状況の変化' },
  waf: { en: 'WAF', ja: 'WAF の状況の変化' },
  loaded: { en: 'Loaded or not', ja: '読み込み状況の変化' },
  decision: { en: 'Decided anew', ja: '判断の変更' },
  policy: { en: 'Policy changed', ja: 'ポリシーの変更' },
  'not-looked-at': { en: 'No longer looked at', ja: '確認不可への移行' },
  'looked-at-again': { en: 'Looked at again', ja: '確認の再開' },
  suppressed: { en: 'Suppressed', ja: '抑制の開始' },
  mended: { en: 'Mended', ja: '修正' },
  gone: { en: 'Resource gone', ja: 'リソースの消滅' },
  other: { en: 'Other', ja: 'その他' },
};

/** What a cause means, in one sentence. */
export const RISK_CAUSE_MEANINGS: Readonly<Record<RiskCause, Localized>> = {
  'new-knowledge': {
    en: 'The software is the same as at the last look; something was published about it.',
    ja: 'ソフトウェアは前回の確認と同じで、それに関する情報が新たに公開されました。',
  },
  'new-software': {
    en: 'The software of the resource changed.',
    ja: 'リソースのソフトウェアが変わりました。',
  },
  'new-resource': {
    en: 'Nothing was open on the resource before: it is new, or looked at for the first time, or was clean.',
    ja: 'それまでリソースに未対応の検出結果がありませんでした（新規、初回の確認、または問題なしの状態）。',
  },
  'new-finding': {
    en: 'Found for the first time; the history does not tell whether software or knowledge is new.',
    ja: '初めて検出されました。ソフトウェアと公開情報のどちらが新しいかは履歴に残っていません。',
  },
  'seen-again': { en: 'Closed before, found again.', ja: '解消した検出結果が再び検出されました。' },
  'suppression-ended': {
    en: 'The entry or exception that hid it has ended.',
    ja: '抑制していたポリシーの設定または例外が終了しました。',
  },
  'control-failed': {
    en: 'The compensating control of its exception is not proved any more.',
    ja: '例外の補完的統制を確認できなくなりました。',
  },
  exploitation: {
    en: 'What is known of attacks moved its term.',
    ja: '悪用に関する情報が変わり、対応期限が変わりました。',
  },
  exposure: {
    en: 'What is known of the way in from the internet moved its term.',
    ja: 'インターネットからの到達性が変わり、対応期限が変わりました。',
  },
  waf: {
    en: 'Whether a WebACL stops it moved its term.',
    ja: 'WebACL による防御の判定が変わり、対応期限が変わりました。',
  },
  loaded: {
    en: 'Whether the code is loaded in a process moved its term.',
    ja: '該当コードがプロセスに読み込まれているかの判定が変わり、対応期限が変わりました。',
  },
  decision: {
    en: 'Another fact of the decision moved its term.',
    ja: '判断に使うその他の事実が変わり、対応期限が変わりました。',
  },
  policy: {
    en: 'The policy gives it another severity.',
    ja: 'ポリシーの設定により重要度が変わりました。',
  },
  'not-looked-at': {
    en: 'Nobody looks at it any more: it counts as before, but is not known any longer.',
    ja: '確認できなくなりました。件数は減らさず、確認不可として数え続けます。',
  },
  'looked-at-again': { en: 'It was looked at again.', ja: '再び確認できるようになりました。' },
  suppressed: {
    en: 'An entry of the policy or an approved exception hides it; it is counted apart.',
    ja: 'ポリシーの設定または承認済みの例外により抑制されました。別に数えます。',
  },
  mended: { en: 'The resource is there without it.', ja: 'リソースは存在し、該当しなくなりました。' },
  gone: { en: 'The resource is not there any more.', ja: 'リソースが存在しなくなりました。' },
  other: { en: 'The history tells no cause.', ja: '履歴に原因が残っていません。' },
};

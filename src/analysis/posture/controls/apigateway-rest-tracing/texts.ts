import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'REST API stages are traced with X-Ray', ja: 'REST API のステージの X-Ray トレースが有効である' },
  why: {
    en: 'A trace shows where in the chain of services a request was slow, failed or was misused.',
    ja: 'トレースがあれば、リクエストがどのサービスで遅延・失敗・悪用されたかを追跡できます。',
  },
  mend: {
    en: 'In the API Gateway console choose the stage, “Logs and tracing”, “Edit”, and turn on X-Ray tracing.',
    ja: 'API Gateway コンソールで対象のステージの「ログとトレース」を編集し、「X-Ray トレース」をオンにします。',
  },
  fix: {
    en: 'Trace REST APIs in {account} ({count})',
    ja: '{account} の REST API の X-Ray トレースの有効化（{count} 件）',
  },
  reasons: {
    off: { en: 'Tracing is off.', ja: 'トレースが無効です。' },
  },
};

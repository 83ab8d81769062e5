import type { Localized } from '#kernel';

export const WATCH_REASONS: Readonly<Record<string, Localized>> = {
  'no-trail': {
    en: 'No trail that records all management events everywhere delivers to CloudWatch Logs.',
    ja: '全リージョンの管理イベントを記録し、CloudWatch Logs に配信する証跡がありません。',
  },
  'no-filter': {
    en: 'No metric filter matches {event}.',
    ja: '{event} に一致するメトリクスフィルターがありません。',
  },
  'no-alarm': {
    en: 'A metric filter matches {event}, but no alarm watches its metric.',
    ja: '{event} に一致するメトリクスフィルターはありますが、そのメトリクスを監視するアラームがありません。',
  },
  'nobody-told': {
    en: 'The alarm for {event} tells nobody: it has no active action, or its topic has no confirmed subscription.',
    ja: '{event} のアラームが誰にも通知されません。有効なアクションがないか、トピックに確認済みのサブスクリプションがありません。',
  },
  'not-seen': {
    en: 'A trail, filter pattern or topic on the way of {event} was not seen or is not understood.',
    ja: '{event} を通知する経路上の証跡、フィルターパターン、またはトピックを確認できないか、解釈できません。',
  },
  elsewhere: {
    en: 'A trail of the organization records this account: its alarms are judged in the account that owns it.',
    ja: 'このアカウントは組織の証跡で記録されています。アラームは証跡を所有するアカウントで判定します。',
  },
};

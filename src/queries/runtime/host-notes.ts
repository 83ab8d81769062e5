import { CLOCK_TOLERANCE, type Correction, type HostRow } from '#estate/agents';
import type { Host } from '#api/contract';
import { fillTemplate, type Localized, type TextParams } from '#kernel';

/** Why a machine is not believed to be the instance it says it is. */
const DOUBTS: Readonly<Record<string, Localized>> = {
  'not-in-snapshot': {
    en: 'it says it is {claimed}, which the latest snapshot does not show as an instance that has not ended; it counts as a machine outside of AWS until a scan shows it',
    ja: '{claimed} だと名乗っていますが、最新のスナップショットには該当するインスタンス（終了していないもの）がありません。スキャンで確認できるまで AWS 外のマシンとして扱います',
  },
  'other-account': {
    en: 'it says it is {claimed}, but its agent was enrolled for another account; it counts as a machine outside of AWS',
    ja: '{claimed} だと名乗っていますが、エージェントは別のアカウント用に登録されています。AWS 外のマシンとして扱います',
  },
  'spoken-for': {
    en: 'it says it is {claimed}, for which another agent speaks already; it counts as a machine outside of AWS until that one is revoked',
    ja: '{claimed} だと名乗っていますが、すでに別のエージェントがその報告を担当しています。そのエージェントを失効させるまで AWS 外のマシンとして扱います',
  },
};

/** What of a report was corrected or left out. */
const CORRECTED: Readonly<Record<Correction, Localized>> = {
  unknown: {
    en: '{count} members of its last report are not known to this version of the server and were left out',
    ja: '最新の報告のうち {count} 項目は、このバージョンのサーバーが対応していないため除外しました',
  },
  wrong: {
    en: '{count} values of its last report are not what they should be and were left out',
    ja: '最新の報告のうち {count} 個の値は、形式が正しくないため除外しました',
  },
  cut: {
    en: '{count} texts of its last report were longer than the limit and were cut',
    ja: '最新の報告のうち {count} 個の文字列は、長さの上限を超えたため切り詰めました',
  },
  'too-many': {
    en: '{count} entries of its last report were beyond the limits and were left out: what is not listed is not absent',
    ja: '最新の報告のうち {count} 件は、件数の上限を超えたため除外しました。一覧にないものが存在しないとは限りません',
  },
  secret: {
    en: '{count} texts of its last report look like secrets and were left out: bring the agent to the version of the server',
    ja: '最新の報告のうち {count} 個の文字列は、秘密情報とみられるため除外しました。エージェントをサーバーと同じバージョンに更新してください',
  },
  clock: {
    en: '{count} moments of its last report cannot be, and were taken for the nearest that can',
    ja: '最新の報告のうち {count} 個の日時はありえない値のため、ありうる最も近い日時に補正しました',
  },
};

const CLOCK: Readonly<Record<'ahead' | 'behind', Localized>> = {
  ahead: {
    en: 'its clock is {seconds} seconds ahead of the server; its moments were corrected',
    ja: 'マシンの時計がサーバーより {seconds} 秒進んでいます。日時は補正済みです',
  },
  behind: {
    en: 'its clock is {seconds} seconds behind the server; its moments were corrected',
    ja: 'マシンの時計がサーバーより {seconds} 秒遅れています。日時は補正済みです',
  },
};

/** What to know about the word of a machine. */
export function notesOf(row: Pick<HostRow, 'doubt' | 'claimed' | 'clock_ahead' | 'corrected'>): Host['notes'] {
  const notes: Host['notes'] = [];
  const say = (code: string, text: Localized | undefined, params: TextParams) => {
    if (text !== undefined) notes.push({ code, sentence: filled(text, params) });
  };
  say(row.doubt, DOUBTS[row.doubt], { claimed: row.claimed.replace(/^\/+/, '') });
  if (Math.abs(row.clock_ahead) > CLOCK_TOLERANCE) {
    const way = row.clock_ahead > 0 ? 'ahead' : 'behind';
    say(`clock-${way}`, CLOCK[way], { seconds: Math.abs(row.clock_ahead) });
  }
  for (const [code, count] of Object.entries(JSON.parse(row.corrected) as Record<string, number>)) {
    say(code, CORRECTED[code as Correction], { count });
  }
  return notes;
}

export function filled(text: Localized, params: TextParams): Localized {
  return { en: fillTemplate(text.en, params), ja: fillTemplate(text.ja, params) };
}

import type { Instant, Localized } from '#kernel';
import type { Row } from '#platform/store';
import type { Notice } from '../notice.ts';
import { MESSAGE_TEXTS } from '../texts.ts';

/** Points (of 100) by which a score must fall to be told. */
export const SCORE_DROP_POINTS = 1;

type ScoreRow = Pick<Row<'score'>, 'scope' | 'standard' | 'number' | 'passed' | 'failed' | 'unknown' | 'excepted'>;

/** As the score table says: passed of passed, failed, unknown and excepted. */
function scorePercent({ passed, failed, unknown, excepted }: ScoreRow): number | undefined {
  const counted = passed + failed + unknown + excepted;
  return counted === 0 ? undefined : (passed / counted) * 100;
}

/** A score that fell, as a notice named by its number; undefined when it fell by less than a point. */
export function scoreDropNotice(before: ScoreRow, after: ScoreRow, at: Instant): Notice | undefined {
  const [from, to] = [scorePercent(before), scorePercent(after)];
  if (from === undefined || to === undefined || from - to < SCORE_DROP_POINTS) return undefined;
  const { scope, standard } = after;
  const isWhole = scope === 'organization';
  const title = (language: keyof Localized) =>
    MESSAGE_TEXTS.scoreTitle[language]
      .replace('{standard}', () => standard)
      .replace('{scope}', () => (isWhole ? MESSAGE_TEXTS.organization[language] : scope));
  return {
    kind: 'score-drop',
    key: `score/${scope}/${standard}/${after.number}`,
    subject: { kind: 'score', id: `${scope}/${standard}` },
    owner: '',
    accountId: isWhole ? '' : scope,
    sources: [],
    title: { en: title('en'), ja: title('ja') },
    facts: [
      { name: 'score', value: `${to.toFixed(1)} %` },
      { name: 'scoreBefore', value: `${from.toFixed(1)} %` },
      { name: 'standard', value: standard },
    ],
    at,
  };
}

import type { Action, Fix } from '#api/contract';
import { useWords } from '../app/language.tsx';
import { type ReasonParams, useFill } from './reason.ts';

/** What the templates of a fix may ask for. */
export function actionParams(action: Action): ReasonParams {
  return {
    count: action.findings,
    account: action.accountName || action.accountId,
    place: action.placeName ?? action.place,
  };
}

/** The heading of an action: its fix's title, filled. */
export function useActionTitle(): (action: Action, fix: Fix | undefined) => string {
  const { localized } = useWords();
  const fill = useFill();
  return (action, fix) => (fix ? fill(localized(fix.title), actionParams(action)) : action.fix);
}

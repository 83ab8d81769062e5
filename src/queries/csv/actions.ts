import { fillTemplate, type Language } from '#kernel';
import type { Store } from '#platform/store';
import { streamActions } from '../actions.ts';
import { fixCatalogue } from '../catalogues.ts';
import { csvPieces } from './pieces.ts';

const HEADINGS = [
  'severity',
  'title',
  'accountId',
  'accountName',
  'owner',
  'dueAt',
  'openedAt',
  'findings',
  'place',
  'fix',
  'id',
];

/** Every open action, the most urgent first, as pieces of CSV text with titles in `lang`. */
export function actionsCsv(store: Store, lang: Language): AsyncGenerator<string> {
  const titles = new Map(fixCatalogue().map(({ id, title }) => [id, title[lang]]));
  return csvPieces({
    headings: HEADINGS,
    rows: streamActions(store),
    cellsOf: (action) => [
      action.severity,
      fillTemplate(titles.get(action.fix) ?? action.fix, {
        count: action.findings,
        account: action.accountName,
        place: action.placeName ?? action.place,
      }),
      action.accountId,
      action.accountName,
      action.owner,
      action.dueAt,
      action.openedAt,
      action.findings,
      action.place,
      action.fix,
      action.id,
    ],
    bom: false,
  });
}

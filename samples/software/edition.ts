/** Copies of the publishers' files, as they were put into the company's mirror one after the other. */
export const EDITIONS = ['first', 'second', 'third'] as const;

export type Edition = (typeof EDITIONS)[number];

/** Whether something that came with an edition stands in another. */
export function isIn(edition: Edition, since: Edition = 'first'): boolean {
  return EDITIONS.indexOf(since) <= EDITIONS.indexOf(edition);
}

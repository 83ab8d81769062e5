/** What "text contains" looks at. */
export const SEARCHED_COLUMNS = [
  'resource_name',
  'resource_arn',
  'discriminator',
  'account_name',
  'rule',
  'owner',
] as const;

/** SQL of the columns in one text, a line each. PostgreSQL uses its index only for exactly this expression. */
export function searchedText(table = 'finding'): string {
  return SEARCHED_COLUMNS.map((column) => `${table}."${column}"`).join(" || '\n' || ");
}

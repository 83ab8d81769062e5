/** Tags of services that write `key` and `value` small, as a record. */
export function smallTags(list: readonly { key?: string | undefined; value?: string | undefined }[] | undefined) {
  const pairs = (list ?? []).flatMap(({ key, value }) => (key === undefined ? [] : [[key, value ?? ''] as const]));
  return Object.fromEntries(pairs);
}

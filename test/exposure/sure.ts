/** What must be there in a network that was made here. */
export function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('what a network was made with is not there');
  return value;
}

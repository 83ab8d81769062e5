/** Whether a thrown thing is an AWS error of one of these names. */
export function isAwsError(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof Error && names.includes(error.name);
}

/** Answers undefined when the thing asked for does not exist (any more); every other error goes on. */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isAwsError(error, 'NoSuchEntity', 'NoSuchEntityException', 'ResourceNotFoundException')) return undefined;
    throw error;
  }
}

/** Answers null when AWS says, by one of these errors, that there is none; every other error goes on. */
export async function nullIfNone<T>(answer: Promise<T>, ...names: readonly string[]): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isAwsError(error, ...names)) return null;
    throw error;
  }
}

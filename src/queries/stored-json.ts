import { Fault } from '#kernel';

/** Reads a JSON column. The store wrote it itself, so anything else means that the store is damaged. */
export function storedJson<T>(text: string, where: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (cause) {
    throw new Fault('store', `${where} of the store is no JSON`, { mend: 'restore the store from a backup', cause });
  }
}

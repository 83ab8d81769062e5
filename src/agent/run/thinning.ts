import { MS_PER_HOUR } from '#kernel';

export interface WaitingLook {
  readonly sequence: number;
  /** When it was made, by the agent's clock. */
  readonly ms: number;
  readonly bytes: number;
}

export interface Room {
  readonly looks: number;
  readonly bytes: number;
  /** The newest so many are kept whole as long as there is room for them. */
  readonly whole: number;
}

/** Of the looks before the newest `whole`, all but the last of each hour: the next look took the place of the one before. */
export function supersededLooks<T extends WaitingLook>(looks: readonly T[], whole: number): T[] {
  const older = Math.max(0, looks.length - whole);
  return looks.filter((look, index) => index < older && hourOf(look) === hourOf(looks[index + 1]));
}

/** Which looks go when there is no room for all: those that are superseded, then the oldest. The newest always stays. */
export function looksToDrop<T extends WaitingLook>(looks: readonly T[], room: Room): T[] {
  let count = looks.length;
  let bytes = looks.reduce((sum, look) => sum + look.bytes, 0);
  const isFull = () => count > room.looks || bytes > room.bytes;
  if (!isFull()) return [];
  const gone = new Set<T>();
  const drop = (look: T) => {
    gone.add(look);
    count -= 1;
    bytes -= look.bytes;
  };
  for (const look of supersededLooks(looks, room.whole)) drop(look);
  for (const look of looks.slice(0, -1)) if (isFull() && !gone.has(look)) drop(look);
  return [...gone];
}

function hourOf(look: WaitingLook | undefined): number {
  return Math.floor((look?.ms ?? Number.NaN) / MS_PER_HOUR);
}

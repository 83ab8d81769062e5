import { REPORT_BYTES } from '#estate/agents/wire';

/** Looks that wait at most: a day of them. */
export const MOST_LOOKS = 1_440;
/** Of what waits, the newest are kept whole when room is made; of the older ones the last of each hour stays. */
export const KEPT_WHOLE = 60;

/** Bytes of a look: half of what a server takes, so that the inventory finds room beside it. */
export const LOOK_BYTES = { packed: REPORT_BYTES.packed / 2, unpacked: REPORT_BYTES.unpacked / 2 } as const;
export const INVENTORY_BYTES = { packed: REPORT_BYTES.packed / 2 - 4_096, unpacked: LOOK_BYTES.unpacked } as const;

/** Bytes of an answer that is read. */
export const ANSWER_BYTES = 16_384;
export const TIMEOUT_MS = 30_000;

/** Milliseconds between two looks that waited, when the server does not ask for more. */
export const DRAIN_PAUSE_MS = 1_000;
/** Waits after failures: the first, and the longest after many. */
export const RETRY_MS = { first: 2_000, most: 600_000 } as const;
/** A server may ask for pauses up to this; one that asks for more is asked again after it. */
export const MOST_PAUSE_SECONDS = 3_600;

/** Installed packages are read when their databases changed, and in any case after this many milliseconds. */
export const PACKAGES_MS = 3_600_000;
/** Java machines are asked every so many looks: the question stops them for a moment. */
export const CLASSES_EVERY = 10;

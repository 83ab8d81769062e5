/** A record while it is put together: members that may be missing are added one by one, without copying. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Wakes whoever waits for something to do. */
export interface Bell {
  ring(): void;
  /** Until the bell rings, or rang since the last wait, or the signal. */
  wait(signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let next = Promise.withResolvers<void>();
  return {
    ring: () => next.resolve(),
    async wait(signal) {
      const stop = () => next.resolve();
      signal.addEventListener('abort', stop, { once: true });
      if (!signal.aborted) await next.promise;
      signal.removeEventListener('abort', stop);
      next = Promise.withResolvers();
    },
  };
}

/** A signal with an end, and a promise that rejects when it comes, for racing against work that does not listen. */
export interface Deadline {
  readonly signal: AbortSignal;
  readonly passed: Promise<never>;
  /** Lets go of the timer and of the parent; must be called once the work is over. */
  release(): void;
}

/** Aborts after `ms`, or with `parent` and its reason, whichever comes first. */
export function withDeadline(ms: number, parent: AbortSignal): Deadline {
  const controller = new AbortController();
  const { promise: passed, reject } = Promise.withResolvers<never>();
  passed.catch(() => undefined);
  const end = (reason: unknown) => {
    controller.abort(reason);
    reject(controller.signal.reason);
  };
  const onParent = () => end(parent.reason);
  const timer = setTimeout(() => end(new DOMException(`not done within ${ms} ms`, 'TimeoutError')), ms);
  if (parent.aborted) onParent();
  else parent.addEventListener('abort', onParent, { once: true });
  return {
    signal: controller.signal,
    passed,
    release: () => {
      clearTimeout(timer);
      parent.removeEventListener('abort', onParent);
    },
  };
}

import { TRACE_LIMITS } from '../limits.ts';
import type { Called } from './call.ts';

/** A call as its caller's span told of it. */
export interface Caller {
  readonly from: string;
  readonly called: Pick<Called, 'address' | 'port'>;
}

/**
 * Brings the two sides of a call together: the caller's span, and the span that answered and names it as its parent. They
 * may arrive in either order and in different requests; whoever waits longest for the other is forgotten.
 */
export class CallJoins {
  #callers = new Map<string, Caller>();
  #answering = new Map<string, string>();
  #forgotten = 0;

  get forgotten(): number {
    return this.#forgotten;
  }

  /** A caller's span; answers the service that is known to have answered it. */
  caller(id: string, caller: Caller): string | undefined {
    if (id === '') return undefined;
    const answered = this.#answering.get(id);
    if (answered === undefined) this.#wait(this.#callers, id, caller);
    else this.#answering.delete(id);
    return answered;
  }

  /** A service that answered the span `parent`; answers who called it. */
  answered(parent: string, service: string): Caller | undefined {
    if (parent === '') return undefined;
    const caller = this.#callers.get(parent);
    if (caller === undefined) this.#wait(this.#answering, parent, service);
    else this.#callers.delete(parent);
    return caller;
  }

  #wait<V>(map: Map<string, V>, id: string, value: V): void {
    map.set(id, value);
    if (map.size <= TRACE_LIMITS.waiting) return;
    for (const oldest of map.keys()) {
      map.delete(oldest);
      this.#forgotten += 1;
      break;
    }
  }
}

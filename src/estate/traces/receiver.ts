import type { Clock, Logger } from '#platform/runtime';
import { toFault } from '#kernel';
import type { Store } from '#platform/store';
import type { OtlpEncoding } from './answer.ts';
import { readJson } from './reading/json.ts';
import { readProtobuf } from './reading/protobuf.ts';
import type { IsPublic } from './seen/client.ts';
import { type TraceTally, TraceCounter } from './seen/tally.ts';
import type { SpanBatch } from './span.ts';
import { forgetTraces } from './store/forget.ts';
import { writeTally } from './store/write.ts';

export interface TraceReceiverInit {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly isPublic: IsPublic;
}

/** Milliseconds between two writes: what a killed process loses of the counts. */
const WRITE_MS = 5_000;

/** Writes between two looks at what is to be forgotten: ten minutes. */
const FORGET_EVERY = 120;

/** Takes requests in and adds what they tell to the store from time to time: `run` does so until the signal. */
export class TraceReceiver {
  readonly #init: TraceReceiverInit;
  readonly #counter: TraceCounter;
  #unwritten: TraceTally | undefined;

  constructor(init: TraceReceiverInit) {
    this.#init = init;
    this.#counter = new TraceCounter(init.isPublic);
  }

  /** Counts what a request tells. Fault `bad-input` when it cannot be read at all. */
  take(body: Uint8Array, encoding: OtlpEncoding): SpanBatch {
    const batch = encoding === 'json' ? readJson(body) : readProtobuf(body);
    this.#counter.take(batch, this.#init.clock.now());
    return batch;
  }

  /** Writes what was counted. What could not be written is tried again by the next call; counting goes on meanwhile. */
  async flush(): Promise<void> {
    const { store, logger } = this.#init;
    if (this.#unwritten === undefined && !this.#counter.isEmpty) this.#unwritten = this.#counter.drain();
    if (this.#unwritten === undefined) return;
    const { left } = this.#unwritten;
    await writeTally(store, this.#unwritten);
    this.#unwritten = undefined;
    if (left > 0) logger.warn({ left }, 'traces told of more services, calls and places than are kept');
  }

  async run(signal: AbortSignal): Promise<void> {
    const { store, clock, logger } = this.#init;
    for (let turn = 0; !signal.aborted; turn += 1) {
      await clock.sleep(WRITE_MS, signal).catch(() => undefined);
      if (signal.aborted) return;
      await this.#attempt(() => this.flush());
      if (turn % FORGET_EVERY !== 0) continue;
      await this.#attempt(async () => {
        const { surplus } = await forgetTraces(store, clock.now());
        if (surplus > 0) logger.warn({ surplus }, 'what traces told of longest ago was forgotten to make room');
      });
    }
  }

  /** Writes what came last: behind what may have failed before. */
  async end(): Promise<void> {
    if (this.#unwritten !== undefined) await this.#attempt(() => this.flush());
    await this.#attempt(() => this.flush());
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    await work().catch((thrown: unknown) => {
      const { code, message } = toFault(thrown);
      this.#init.logger.warn({ code, message }, 'what traces told could not be written');
    });
  }
}

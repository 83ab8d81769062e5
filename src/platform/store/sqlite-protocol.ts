/** What the main thread and the worker that owns an SQLite connection say to each other. */
export interface WorkerOptions {
  readonly path: string;
  readonly readOnly: boolean;
  readonly busyTimeoutMs: number;
  readonly synchronous: 'full' | 'off';
}

export type WorkerCommand =
  | { readonly op: 'open' | 'close' }
  | { readonly op: 'query' | 'cursor'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly op: 'fetch'; readonly cursor: number; readonly rows: number }
  | { readonly op: 'drop'; readonly cursor: number };

export type WorkerRequest = { readonly id: number } & WorkerCommand;

export interface WorkerAnswer {
  readonly id: number;
  readonly rows: unknown[];
  readonly changes: number;
  readonly error?: {
    readonly message: string;
    readonly code: string | undefined;
    readonly errcode: number | undefined;
  };
}

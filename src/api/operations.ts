import type { Severity } from '#kernel';

/**
 * What the server can set going beyond answering questions. The program that serves gives it; without it (a reader's
 * copy, a test) the routes say that it cannot be done here.
 */
export interface Operations {
  /** Begins a drill and answers its id. */
  beginDrill(wish: {
    readonly by: string;
    readonly severity: Severity;
    readonly owner?: string | undefined;
    readonly hours: number;
  }): Promise<string>;
  /** Ends the drills that can end now. */
  endDrills(): Promise<void>;
  /** Has everything that was seen last decided anew, under the policy and the exceptions of now; does not wait for it. */
  redecideSoon(): void;
}

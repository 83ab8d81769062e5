import type { Problem } from '#api/contract';

/** Codes the console itself gives, when there is no answer of the server to show. */
type ClientCode = 'unreachable' | 'unreadable';

/** An answer that is not 2xx, or none at all (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly mend: string;

  constructor(status: number, problem: Problem) {
    super(problem.message);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = problem.code;
    this.mend = problem.mend;
  }
}

/** The texts of a client problem come from the catalogue, by its code. */
export function clientProblem(status: number, code: ClientCode): ApiProblem {
  return new ApiProblem(status, { code, message: code, mend: '' });
}

export function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, message, mend } = body as Record<string, unknown>;
  return typeof code === 'string' && typeof message === 'string' && typeof mend === 'string';
}

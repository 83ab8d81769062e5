import type { ReactNode } from 'react';
import type { ApiProblem } from '../client/problem.ts';
import { ProblemView } from './problem-view.tsx';

interface AnswerProps<T> {
  readonly query: { data: T | undefined; error: ApiProblem | null; refetch: () => unknown };
  /** What stands in the same place while the answer is on its way. */
  readonly waiting: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** The three states of a question to the server. Data that came once stays visible when asking again fails. */
export function Answer<T>({ query, waiting, children }: AnswerProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemView problem={query.error} retry={() => void query.refetch()} />;
  return waiting;
}

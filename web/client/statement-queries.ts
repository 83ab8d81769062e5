import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewStatements, StatementList, StatementsKept } from '#api/contract';
import { deleteResource, postJson } from './http.ts';
import type { ApiProblem } from './problem.ts';
import { useGet } from './use-get.ts';

/** Statements asked for: the most the API answers. */
const MOST_STATEMENTS = 200;

/** Statements that are kept about one vulnerability. */
export function useStatements(vulnerability: string) {
  return useGet<StatementList>(`/statements?${new URLSearchParams({ vulnerability, limit: String(MOST_STATEMENTS) })}`);
}

export function useKeepStatements() {
  return useChange((wish: NewStatements) => postJson<StatementsKept>('/statements', wish));
}

/** `name`: a document, or one statement by its id. */
export function useDropStatement() {
  return useChange((name: string) => deleteResource(`/statements/${encodeURIComponent(name)}`));
}

function useChange<Wish, Done>(send: (wish: Wish) => Promise<Done>) {
  const client = useQueryClient();
  return useMutation<Done, ApiProblem, Wish>({
    mutationFn: send,
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [, path] }) => String(path).startsWith('/statements') }),
  });
}

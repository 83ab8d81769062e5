import type { InventoryProblem } from '#estate/model';

/** Collects problems up to a ceiling; what is above it is counted, by code. */
export interface Problems {
  add(code: string, path: string, detail: string): void;
  addAll(problems: readonly InventoryProblem[]): void;
  list(): InventoryProblem[];
}

export function createProblems(most: number): Problems {
  const told: InventoryProblem[] = [];
  const untold = new Map<string, number>();
  const add = (problem: InventoryProblem) => {
    if (told.length < most) told.push(problem);
    else untold.set(problem.code, (untold.get(problem.code) ?? 0) + 1);
  };
  return {
    add: (code, path, detail) => add({ code, path: shown(path), detail: shown(detail) }),
    addAll: (problems) => {
      for (const { code, path, detail } of problems) add({ code, path: shown(path), detail: shown(detail) });
    },
    list: () => [
      ...told,
      ...[...untold].map(([code, count]) => ({ code, path: '', detail: `${count} more problems of this kind` })),
    ],
  };
}

/** Names out of archives may hold anything. */
function shown(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ');
  return plain.length > 1000 ? `${plain.slice(0, 1000)}…` : plain;
}

import type { Score, ScoreHistory, ScoreLedger, ScoreWhatIf, Standard, StandardDetail } from '#api/contract';
import { useGet } from './use-get.ts';

/** Which score is meant: a standard (`all` for every control once) of the organization or of one account. */
export interface ScoreChoice {
  readonly standard: string;
  readonly scope: string;
}

export function useScore(scope: string) {
  return useGet<Score>(`/score?${new URLSearchParams({ scope })}`, { keepsRows: true });
}

export function useScoreHistory({ standard, scope }: ScoreChoice) {
  return useGet<ScoreHistory>(`/score/history?${new URLSearchParams({ standard, scope })}`, { keepsRows: true });
}

export function useScoreLedger({ standard, scope }: ScoreChoice) {
  return useGet<ScoreLedger>(`/score/ledger?${new URLSearchParams({ standard, scope })}`, { keepsRows: true });
}

export function useScoreWhatIf({ standard, scope }: ScoreChoice) {
  return useGet<ScoreWhatIf>(`/score/what-if?${new URLSearchParams({ standard, scope })}`, { keepsRows: true });
}

export function useStandards() {
  return useGet<{ readonly items: readonly Standard[] }>('/standards');
}

export function useStandard(id: string, scope: string) {
  return useGet<StandardDetail>(`/standards/${encodeURIComponent(id)}?${new URLSearchParams({ scope })}`);
}

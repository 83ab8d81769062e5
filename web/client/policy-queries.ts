import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PolicyDiff, PolicySimulation, PolicyView, Wizard, WizardAnswers } from '#api/contract';
import type { Language } from '../app/messages/index.ts';
import { postJson, putJson } from './http.ts';
import type { PolicyMeaning } from './policy-shape.ts';
import { useGet } from './use-get.ts';

/** The policy file with what it means. */
export type PresentPolicy = Omit<PolicyView, 'parsed'> & { readonly parsed?: PolicyMeaning };

export function usePolicy() {
  return useGet<PresentPolicy>('/policy');
}

/** What a text would do to the findings, and how it differs from the file: asked together, for the same text. */
export interface Trial {
  readonly text: string;
  readonly simulation: PolicySimulation;
  readonly diff: PolicyDiff;
}

export function useTrial() {
  return useMutation({
    mutationFn: async (policy: string): Promise<Trial> => {
      const [simulation, diff] = await Promise.all([
        postJson<PolicySimulation>('/policy/simulate', { policy }),
        postJson<PolicyDiff>('/policy/diff', { policy }),
      ]);
      return { text: policy, simulation, diff };
    },
  });
}

/** How many findings each owner has at present; nothing is asked by who may not propose. */
export function useOwnerCounts(present: PresentPolicy, enabled: boolean) {
  return useQuery({
    queryKey: ['policy-owners', present.digest],
    queryFn: () => postJson<PolicySimulation>('/policy/simulate', { policy: present.text ?? '' }),
    enabled,
  });
}

interface Write {
  readonly policy: string;
  /** Digest of the file the text was made from. */
  readonly basedOn: string;
}

/** Writes the file; whatever comes of it, the file and what was proposed for it are asked anew. */
export function useSavePolicy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (write: Write) => putJson<PolicyView>('/policy', write),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['get', '/policy'] }),
        client.invalidateQueries({ queryKey: ['policy-wizard'] }),
      ]),
  });
}

/** The proposal that answers make; the one before stays visible until the next one is there. */
export function useWizard(answers: WizardAnswers, language: Language, enabled: boolean) {
  return useQuery({
    queryKey: ['policy-wizard', language, answers],
    queryFn: () => postJson<Wizard>(`/policy/wizard?lang=${language}`, { answers }),
    placeholderData: (before) => before,
    enabled,
  });
}

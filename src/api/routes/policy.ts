import {
  PolicyDiff,
  PolicySimulation,
  PolicyText,
  PolicyView,
  PolicyWrite,
  Wizard,
  WizardRequest,
} from '#api/contract';
import { Fault } from '#kernel';
import { policyDiff, policyDigest, policyView, policyWizard, readPolicyText, simulatePolicy } from '#queries';
import type { PolicyFile } from '../policy-file.ts';
import { LanguageQuery } from '../requests.ts';
import { type ApiContext, route } from '../route.ts';

/** Simulations of one address in a minute: each looks at every finding. */
const SIMULATIONS_PER_MINUTE = 60;

export const POLICY_ROUTES = [
  route({
    method: 'GET',
    path: '/policy',
    permission: 'findings:read',
    summary: 'The policy file: text, digest, meaning, mistakes',
    answer: PolicyView,
    handle: async ({ clock, policyFile }) =>
      policyView(await fileOf(policyFile), clock.now(), policyFile.write !== undefined),
  }),
  route({
    method: 'PUT',
    path: '/policy',
    permission: 'policy:write',
    summary: 'Write the policy file, where the server was started to do so',
    body: PolicyWrite,
    answer: PolicyView,
    handle: async (context, { body }) => {
      const written = await writePolicy(context, body.policy, body.basedOn);
      context.operations?.redecideSoon();
      return written;
    },
  }),
  route({
    method: 'POST',
    path: '/policy/simulate',
    permission: 'policy:propose',
    summary: 'How many findings would stay active under a policy',
    perMinute: SIMULATIONS_PER_MINUTE,
    body: PolicyText,
    answer: PolicySimulation,
    handle: async ({ store, clock, policyFile }, { body }) => {
      const present = await fileOf(policyFile);
      const candidate = { path: present.path, text: body.policy };
      return simulatePolicy(store, { at: clock.now(), present, candidate });
    },
  }),
  route({
    method: 'POST',
    path: '/policy/diff',
    permission: 'policy:propose',
    summary: 'The difference between the policy file and a text',
    body: PolicyText,
    answer: PolicyDiff,
    handle: async ({ policyFile }, { body }) => policyDiff(await fileOf(policyFile), body.policy),
  }),
  route({
    method: 'GET',
    path: '/policy/wizard',
    permission: 'policy:propose',
    summary: 'Questions that turn a first scan into a policy, and what is recommended',
    perMinute: SIMULATIONS_PER_MINUTE,
    query: LanguageQuery,
    answer: Wizard,
    handle: async ({ store, clock, policyFile }, { query }) => {
      const present = await fileOf(policyFile);
      return policyWizard(store, { at: clock.now(), present, answers: {}, lang: query.lang });
    },
  }),
  route({
    method: 'POST',
    path: '/policy/wizard',
    permission: 'policy:propose',
    summary: 'The policy that answers make, its difference and its effect',
    perMinute: SIMULATIONS_PER_MINUTE,
    query: LanguageQuery,
    body: WizardRequest,
    answer: Wizard,
    handle: async ({ store, clock, policyFile }, { query, body }) => {
      const present = await fileOf(policyFile);
      return policyWizard(store, { at: clock.now(), present, answers: body.answers, lang: query.lang });
    },
  }),
];

async function fileOf({ path, read }: PolicyFile) {
  return { path, text: await read() };
}

/** Faults: `denied` (this server does not write), `usage` (mistakes, or somebody was faster). */
async function writePolicy({ clock, policyFile }: ApiContext, text: string, basedOn: string) {
  const { write } = policyFile;
  if (write === undefined) {
    throw new Fault('denied', 'this server does not write the policy file', {
      mend: 'take the difference to the repository of the file, or start the server with `--policy-write`',
    });
  }
  const present = await fileOf(policyFile);
  if (policyDigest(present.text) !== basedOn) {
    throw new Fault('usage', 'the policy file has changed since it was read', {
      mend: 'read it again and propose anew',
    });
  }
  const candidate = { path: present.path, text };
  const { problems } = readPolicyText(candidate, clock.now());
  if (problems.length > 0) {
    throw new Fault('usage', `the policy has mistakes: ${problems.join('; ')}`, { mend: 'correct them first' });
  }
  await write(text);
  return policyView(candidate, clock.now(), true);
}

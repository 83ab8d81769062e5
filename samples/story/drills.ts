import { changeCases } from '#casework';
import { addHours, type Instant } from '#kernel';
import { beginDrill, endDrills } from '#pipeline';
import { AKARI, before, clockAt, REN, type Setting } from './setting.ts';

const HOURS = 24;

/** Two weeks ago somebody answered within the hour. */
export async function answeredDrill(setting: Setting): Promise<void> {
  const at = before(setting, 14);
  const { finding_id } = await begin(setting, at, 'platform');
  const answer = { kind: 'stage', to: 'in-progress', note: 'Seen.' } as const;
  // Whoever is drilled acts on the finding as its owner: security hands nothing over in a drill.
  const by = { ...REN, permissions: [...REN.permissions, 'findings:triage'] };
  await changeCases(setting.store, { by, at: addHours(at, 0.6), change: answer, findings: [{ id: finding_id }] });
  await end(setting, addHours(at, 1));
}

/** Last week nobody did. */
export async function missedDrill(setting: Setting): Promise<void> {
  const at = before(setting, 6, 1);
  await begin(setting, at, 'logistics');
  await end(setting, addHours(at, HOURS + 1));
}

function begin(setting: Setting, at: Instant, owner: string) {
  const wish = { by: AKARI.name, severity: 'high', owner, hours: HOURS } as const;
  return beginDrill(requestAt(setting, at), wish);
}

async function end(setting: Setting, at: Instant): Promise<void> {
  await endDrills(requestAt(setting, at));
}

function requestAt(setting: Setting, at: Instant) {
  const clock = clockAt(setting, at);
  const { store, policy, holder } = setting;
  return { store, policy, clock, holder: { ...holder, clock } };
}

import type { Instant } from '#kernel';
import { bringAdvisories } from '#pipeline';
import { keepDocument } from '#pipeline/statements';
import { inTemporaryFolder } from '#platform/files';
import { daysBack } from '../items/posture/scene.ts';
import { hearAgents, placesIn } from '../runtime/agents.ts';
import { hearTraces } from '../runtime/traces.ts';
import type { Edition } from '../software/edition.ts';
import { holdSoftware } from '../software/hold.ts';
import { ECOSYSTEMS, mirrorFiles } from '../software/mirror.ts';
import { SUPPLIER_DOCUMENT, supplierStatement } from '../software/supplier.ts';
import type { Hear } from './look.ts';
import { before, clockAt, MEI, type Setting } from './setting.ts';

/** Puts an edition of what is known of vulnerabilities into the company's mirror and reads it, as `yagura vuln update --mirror` does. */
export async function readMirror(setting: Setting, at: Instant, edition: Edition): Promise<void> {
  const { store, holder } = setting;
  const clock = clockAt(setting, at);
  await inTemporaryFolder(async (folder) => {
    for (const [place, content] of mirrorFiles(edition, at)) await folder.write(place, content);
    await bringAdvisories({
      store,
      holder: { ...holder, clock },
      mirror: folder.path,
      signal: new AbortController().signal,
      sources: ['osv', 'debian', 'kev', 'epss', 'ssvc'],
      options: { osvEcosystems: ECOSYSTEMS },
      downloads: folder.path,
      allowedHosts: [],
      privateHosts: [],
      version: 'sample',
    });
  });
}

/** What Systems Manager, the registry and Lambda tell of software. */
export function hearSoftware({ store, asOf }: Setting, seenAt: Instant): Hear {
  return (parts) => holdSoftware(store, parts, { asOf, seenAt, back: daysBack(asOf, seenAt) });
}

/** Besides, what agents on some machines see and what services trace: they came after the first look. */
export function hearAll(setting: Setting, seenAt: Instant): Hear {
  const { store, asOf } = setting;
  return async (parts) => {
    await hearSoftware(setting, seenAt)(parts);
    const clock = clockAt(setting, seenAt);
    await hearAgents({ store, clock, parts, back: daysBack(asOf, seenAt) });
    await hearTraces(store, placesIn(parts), clock);
  };
}

/** Security believes what the maker of the machine image says of one vulnerability. */
export async function believeSupplier(setting: Setting): Promise<void> {
  const at = before(setting, 13);
  const text = supplierStatement(before(setting, 15));
  await keepDocument(setting.store, { by: MEI, at, document: SUPPLIER_DOCUMENT, text });
}

import type { Feed } from '../../../contract.ts';
import { parseInstant } from '#kernel';

/** https://google.github.io/osv.dev/data/#data-dumps (read 2026-11-26) */
export const OSV_HOST = 'osv-vulnerabilities.storage.googleapis.com';

const MIB = 1024 * 1024;

/** The export of one ecosystem: `<ecosystem>/all.zip`, with a list of what changed beside it. */
export function osvFeed(ecosystem: string): Feed {
  const base = `https://${OSV_HOST}/${encodeURIComponent(ecosystem)}`;
  return {
    id: ecosystem,
    url: `${base}/all.zip`,
    layout: { kind: 'zip', entry: /\.json$/ },
    maxBytes: 2048 * MIB,
    maxUnpackedBytes: 16_384 * MIB,
    maxDocumentBytes: 16 * MIB,
    mirror: [`osv/${ecosystem}/all.zip`, `${ecosystem}/all.zip`],
    changes: {
      url: `${base}/modified_id.csv`,
      read: changedSince,
      document: (id) => `${base}/${encodeURIComponent(id)}.json`,
    },
  };
}

/** Lines `<moment>,<id>`, newest first. A list that is not in order, or does not reach back, says nothing. */
function changedSince(text: string, after: string): readonly string[] | undefined {
  const ids: string[] = [];
  let before = '\uffff';
  for (const line of text.split('\n')) {
    const [written = '', id = ''] = line.trim().split(',', 2);
    const at = parseInstant(written);
    if (at === undefined || at > before) return undefined;
    if (at <= after) return [...new Set(ids)];
    if (!/^[\w.:-]{1,200}$/.test(id)) return undefined;
    before = at;
    ids.push(id);
  }
  return undefined;
}

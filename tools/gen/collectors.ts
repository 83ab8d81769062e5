import type { Collector } from '#estate/collectors';
import type { Generator } from './generator.ts';
import { loadLeaves } from './leaves.ts';
import { codes, page, table } from './markdown.ts';

const SCOPES: Record<Collector['scope'], string> = {
  organization: 'once',
  account: 'per account',
  region: 'per account and region',
};

/** What is read from AWS, by collector. */
export const collectors: Generator = {
  async make(root) {
    const leaves = await loadLeaves<Collector>(root, 'collector');
    const rows = leaves.map((leaf) => [
      leaf.id,
      SCOPES[leaf.scope],
      codes(leaf.kinds),
      codes(leaf.permissions.toSorted()),
      leaf.sources.map(({ url, read }, index) => `[${index + 1}](${url} "read ${read}")`).join(' '),
    ]);
    const intro = `${leaves.length} collectors read AWS. None of them changes anything.`;
    const text = page('Collectors', [intro, table(['collector', 'runs', 'kinds', 'IAM actions', 'sources'], rows)]);
    return [{ path: 'docs/reference/collectors.md', text }];
  },
};

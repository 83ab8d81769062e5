import { RUNNER_PERMISSIONS } from '#estate/collection';
import type { Collector } from '#estate/collectors';
import { readOnlyPolicy } from '#estate/permissions';
import { PULL_SOURCES, PUSH_PERMISSIONS } from '#exchange';
import { QUEUE_PERMISSIONS, SOFTWARE_PERMISSIONS, SOFTWARE_SOURCES } from '#pipeline';
import { BUCKET_PERMISSIONS } from '#platform/destination';
import { type Generator, jsonFile } from './generator.ts';
import { loadLeaves } from './leaves.ts';
import { code, codes, page, table } from './markdown.ts';

/** The least privilege that lets every collector see: nothing that no collector declares. */
export const permissions: Generator = {
  async make(root) {
    const runner = { id: 'the collection itself', permissions: RUNNER_PERMISSIONS };
    const software = { id: 'software of instances', permissions: SOFTWARE_PERMISSIONS.ssm };
    const leaves = [...(await loadLeaves<Collector>(root, 'collector')), runner, software];
    const policy = readOnlyPolicy(leaves);
    const rows = policy.Statement.flatMap(({ Action }) =>
      Action.map((action) => [
        code(action),
        codes(leaves.filter((leaf) => leaf.permissions.includes(action)).map(({ id }) => id)),
      ]),
    );
    const text = page('Permissions', [
      'Yagura reads with these IAM actions and no others. The policy document is [iam-policy.json](iam-policy.json); `yagura policy iam` prints it.',
      table(['action', 'used by'], rows),
      '## Installed software',
      'What `--software` names is read after the collection. The policy document has what `ssm` needs, which is the default. Images and functions are code: allow their actions only where you want that read. `yagura policy iam --software all` prints the policy with them.',
      table(
        ['source', 'actions'],
        SOFTWARE_SOURCES.map((source) => [code(source), codes(SOFTWARE_PERMISSIONS[source])]),
      ),
      '## Queue of events',
      `A server started with \`--event-queue\` takes events out of that queue with ${codes(QUEUE_PERMISSIONS)}. They are not part of the policy document: allow them on the queue alone.`,
      '## Findings of AWS services',
      '`yagura findings pull` reads with these besides, in the account it is run in. They are not part of the policy document: allow those of the services you read from.',
      table(
        ['source', 'actions'],
        PULL_SOURCES.map((source) => [code(source.id), codes(source.permissions)]),
      ),
      '## Writing',
      'Nothing is written into AWS but by the command that says so. Allow these only where you use it.',
      table(
        ['command', 'actions'],
        [
          [code('yagura findings push'), codes(PUSH_PERMISSIONS)],
          [code('yagura findings export --to s3://…'), codes(BUCKET_PERMISSIONS)],
        ],
      ),
    ]);
    return [{ path: 'docs/reference/permissions.md', text }, jsonFile('docs/reference/iam-policy.json', policy)];
  },
};

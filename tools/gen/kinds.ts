import { KINDS, kindDefinition } from '#estate/model';
import type { Generator } from './generator.ts';
import { code, page, table } from './markdown.ts';

const NAMING = { config: 'AWS Config', cloudformation: 'CloudFormation', own: 'Yagura' } as const;

/** The kinds of resources a snapshot may hold. */
export const kinds: Generator = {
  async make() {
    const rows = KINDS.toSorted().map((kind) => {
      const { scope, naming, call, answer, id } = kindDefinition(kind);
      return [code(kind), scope, NAMING[naming], code(call), code(answer), code(id)];
    });
    const text = page('Kinds', [
      'The member `configuration` of an item is what the call answers, so that a saved answer of the AWS CLI is a valid import.',
      table(['kind', 'scope', 'named by', 'call', 'member of the answer', 'identified by'], rows),
    ]);
    return [{ path: 'docs/reference/kinds.md', text }];
  },
};

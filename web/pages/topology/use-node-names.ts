import type { TopologyNode } from '#api/contract';
import { useWords } from '../../app/language.tsx';

interface NodeNames {
  readonly nameOf: (node: Pick<TopologyNode, 'kind' | 'name'>) => string;
  /** What it is: `Database (postgresql)`. */
  readonly kindOf: (node: Pick<TopologyNode, 'kind' | 'system'>) => string;
}

/** What nodes are called. */
export function useNodeNames(): NodeNames {
  const { text } = useWords();
  return {
    nameOf: ({ kind, name }) => (kind === 'internet' ? text('nodeKind.internet') : name),
    kindOf: ({ kind, system }) =>
      system === undefined ? text(`nodeKind.${kind}`) : `${text(`nodeKind.${kind}`)} (${system})`,
  };
}

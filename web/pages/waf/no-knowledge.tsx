import { useWords } from '../../app/language.tsx';
import { Command } from '../../parts/command.tsx';
import { Empty } from '../../parts/empty.tsx';

/** Without known exploits nothing can be said of a CVE: how they are brought in. */
export function NoKnowledge() {
  const { text } = useWords();
  return (
    <Empty
      title={text('waf.knowledge.none')}
      next={text('waf.knowledge.none.next')}
      action={<Command line="npx yagura knowledge update" />}
    />
  );
}

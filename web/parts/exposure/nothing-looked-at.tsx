import { useWords } from '../../app/language.tsx';
import { Command } from '../command.tsx';
import { Empty } from '../empty.tsx';

/** Before the first look at a network: what to do next. */
export function NothingLookedAt() {
  const { text } = useWords();
  return (
    <Empty
      title={text('exposure.never')}
      next={text('exposure.never.next')}
      action={<Command line="npx yagura scan" />}
    />
  );
}

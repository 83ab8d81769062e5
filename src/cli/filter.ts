import { type Filter, parseFilterToken } from '#api/contract';
import { Fault } from '#kernel';

/** The `--filter` tokens joined by and. Fault `usage` names the token that is none. */
export function readFilter(tokens: readonly string[] | undefined): Filter {
  return {
    operation: 'and',
    tokens: (tokens ?? []).map((text) => {
      const token = parseFilterToken(text);
      if (token === undefined) {
        throw new Fault('usage', `\`${text}\` is no filter`, {
          mend: 'write it as `severity=critical`, `account!=123456789012` or free text',
        });
      }
      return token;
    }),
  };
}

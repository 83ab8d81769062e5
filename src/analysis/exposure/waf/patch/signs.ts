/**
 * What attacks hold whatever their author writes around it: the part of a known request that the next attacker keeps.
 * Own list, from what the classes of attack need: a lookup, an expression, a way up the tree, a file everybody reads.
 */
const SIGNS: readonly RegExp[] = [
  /\$\{jndi:/,
  /\$\{(?:lower|upper|env|sys|script|dns|url)\b/,
  /class\.module\.classloader/,
  /#_memberaccess|#context\b|#parameters\b|@ognl\.|#dm=/,
  /t\(java\.lang\.|java\.lang\.(?:runtime|processbuilder)|getruntime\(/,
  /freemarker\.template|\.class\.forname/,
  /__proto__|constructor\.prototype/,
  /(?:(?:\.|%2e){2}(?:[/\\]|%2f|%5c)){2,3}/,
  /\/etc\/passwd|win\.ini|web-inf\/web\.xml/,
  /php:\/\/(?:input|filter)|data:\/\/text|expect:\/\//,
  /<!entity|system "file:/,
  /<\?php|<%@?=?\s?/,
  /union(?:\s|\+|\/\*\*\/)(?:all(?:\s|\+|\/\*\*\/))?select/,
  /sleep\(\d|waitfor delay|pg_sleep\(|extractvalue\(|updatexml\(|benchmark\(/,
  /' (?:or|and) |'(?:\+|\/\*\*\/)(?:or|and)/,
  /<script|<svg|<img|onerror=|onload=|onfocus=|onmouseover=|javascript:[a-z]{1,20}\(/,
  /[;|`&]\s?(?:cat|id|wget|curl|ping|nslookup|whoami|bash|sh) /,
  /\$\((?:cat|id|wget|curl|ping|nslookup|whoami)\b/,
  /file:\/\/\//,
];

/** The first ones stand in no ordinary request, on any path; the others are typed by people too. */
const EXCLUSIVE = 4;

/** Signs that stand in a text, as they are spelled there; `isExclusive` when they are enough on any path. */
export function signsIn(text: string): readonly { readonly sign: string; readonly isExclusive: boolean }[] {
  return SIGNS.flatMap((pattern, index) => {
    const sign = pattern.exec(text)?.[0];
    return sign === undefined ? [] : [{ sign, isExclusive: index < EXCLUSIVE }];
  });
}

/** Where code page 20127 (US-ASCII) has no fit. */
const NONE = '·';

/**
 * The ASCII character that Windows takes for one beyond ASCII: code page 20127's best fit, by the first code point of a
 * run. IIS reads `%uHHHH` by it. Full-width forms (FF01-FF5E) are a rule, not a table, and stand in `url.ts`.
 * https://github.com/owasp-modsecurity/ModSecurity/blob/v3/master/unicode.mapping (read 2026-11-26)
 */
const RUNS: readonly (readonly [first: number, fits: string])[] = [
  [0x00a0, ' !c·$Y|··Ca<·-R···23···.,1o>····AAAAAAACEEEEIIIIDNOOOOO·OUUUUY··aaaaaaaceeeeiiii·nooooo·ouuuuy·y'],
  [0x0100, 'AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi··JjKk·LlLlLl··LlNnNnNn···OoOoOoOoRrRrRrSsSsSs'],
  [0x0160, 'SsTtTtTtUuUuUuUuUuUuWwYyYZ·ZzZz·b········D·······Ff····I··l····OOo·········t··TUu·····z'],
  [0x01cd, 'AaIiOoUuUuUuUuUu·Aa····GgGgKkOoOo··j'],
  [0x0261, 'g'],
  [0x02b9, "'\"·'·······^·^·'··`·_"],
  [0x02dc, '~'],
  [0x0300, '`·^~··········"'],
  [0x0331, '__'],
  [0x2000, '       ·········--·--···\'\',·"""···.···.···········\'··`···<>'],
  [0x2122, 'T'],
];

let fits: ReadonlyMap<number, string> | undefined;

/** The ASCII character that stands for a code point, where the code page names one. */
export function bestFit(code: number): string | undefined {
  fits ??= new Map(
    RUNS.flatMap(([first, run]) =>
      Array.from(run, (fit, index) => [first + index, fit] as const).filter(([, fit]) => fit !== NONE),
    ),
  );
  return fits.get(code);
}

import { LANGUAGES } from '#kernel';
import { SHARED_REASONS } from '#analysis';
import type { AnyControl } from '#analysis/posture';
import { type ControlCase, type Json, judgeCase } from './control-world.ts';

export interface NamedControlCase extends ControlCase {
  readonly name: string;
}

/** What a law finds wrong with a control and its cases; nothing when it holds. */
export type ControlLaw = (control: AnyControl, cases: readonly NamedControlCase[]) => Promise<string[]>;

/** Every law of the family, by name. A planted control proves each of them. */
export const CONTROL_LAWS: Readonly<Record<string, ControlLaw>> = {
  'judges its cases as they expect': (control, cases) =>
    each(cases, async (one) => {
      const { outcome, reason, severity } = await judgeCase(control, one);
      const said = `${outcome} ${reason.code} ${severity}`;
      const wanted = `${one.expect.outcome} ${one.expect.reason} ${one.expect.severity ?? severity}`;
      return said === wanted ? [] : [`says ${said}, expected ${wanted}`];
    }),

  'has an ok, an ng and an unknown case, named after their outcome': async (_control, cases) => [
    ...['pass', 'fail', 'unknown'].flatMap((outcome) =>
      cases.some(({ expect }) => expect.outcome === outcome) ? [] : [`no case with the outcome ${outcome}`],
    ),
    ...cases.flatMap(({ name, expect }) => {
      const prefix = { fail: 'ng.', unknown: 'unknown.' }[expect.outcome] ?? 'ok.';
      return name.startsWith(prefix) ? [] : [`${name}: an outcome ${expect.outcome} belongs to ${prefix}`];
    }),
  ],

  'has words in every language, with the same places': async ({ texts }) => {
    const { title, why, mend, fix, reasons } = texts;
    return Object.entries({ title, why, mend, fix, ...reasons }).flatMap(([name, words]) => [
      ...LANGUAGES.flatMap((language) => (words[language].trim().length < 2 ? [`${name} has no ${language}`] : [])),
      ...(placesOf(words.en).join() === placesOf(words.ja).join() ? [] : [`${name}: ${words.en} / ${words.ja}`]),
    ]);
  },

  'has a short title that states the good state': async ({ texts }) =>
    LANGUAGES.flatMap((language) => {
      const title = texts.title[language];
      return title.length > 80 || /^ensure/i.test(title) ? [`title in ${language}: ${title}`] : [];
    }),

  'says how to mend it on the command line and as code': async ({ code, texts }) => [
    ...(code.cli.startsWith('aws ') ? [] : [`the command does not begin with aws: ${code.cli}`]),
    ...(/(resource|data) "aws_/.test(code.terraform) ? [] : ['no Terraform']),
    ...(texts.fix.en.includes('{account}') ? [] : ['the heading of the action does not say where']),
  ],

  'has a case for every reason it has words for, and words for every reason it gives': async (control, cases) => {
    const given = new Set(await Promise.all(cases.map(async (one) => (await judgeCase(control, one)).reason.code)));
    const declared = Object.keys(control.texts.reasons).filter((code) => !Object.hasOwn(SHARED_REASONS, code));
    const known = new Set([...declared, ...Object.keys(SHARED_REASONS), 'nothing']);
    return [
      ...declared.filter((code) => !given.has(code)).map((code) => `no case gives ${code}`),
      ...[...given].filter((code) => !known.has(code)).map((code) => `no words for ${code}`),
    ];
  },

  'fills every place of its reasons': (control, cases) =>
    each(cases, async (one) => {
      const { reason } = await judgeCase(control, one);
      const places = placesOf(control.texts.reasons[reason.code]?.en ?? '');
      return reason.code === 'blind'
        ? []
        : places.filter((place) => reason.params[place] === undefined).map((place) => `no {${place}}`);
    }),

  'gives the same answer for the same input, and leaves the input alone': (control, cases) =>
    each(cases, async (one) => {
      const before = JSON.stringify(one.given);
      const answers = [await judgeCase(control, one), await judgeCase(control, one)].map((said) =>
        JSON.stringify(said),
      );
      return answers[0] === answers[1] && JSON.stringify(one.given) === before ? [] : ['differs'];
    }),

  'says the same a second later': (control, cases) =>
    each(cases, async (one) => {
      const day = one.asOf ?? '2026-11-23T09:00:00.000Z';
      const now = await judgeCase(control, one, day);
      const soon = await judgeCase(control, one, new Date(Date.parse(day) + 1000).toISOString());
      if (now.outcome !== soon.outcome) return [];
      return JSON.stringify(now) === JSON.stringify(soon) ? [] : ['an age has crept into the reason'];
    }),

  'proves what it fails': (control, cases) =>
    each(cases, async (one) => {
      const { outcome, evidence } = await judgeCase(control, one);
      const isProved = evidence.length > 0 && evidence.every(({ source, pointer }) => source && pointer);
      return outcome !== 'fail' || isProved ? [] : ['no evidence'];
    }),

  'names the kinds it needs, and is blind without any of them': (control, cases) =>
    each(cases, async (one) => {
      const isPlace = control.subject === 'account' || control.subject === 'region';
      if (isPlace ? control.needs.length === 0 : !(control.needs as readonly string[]).includes(control.subject)) {
        return ['a kind it judges is not among its needs'];
      }
      const lacking = control.needs.filter((kind) => Object.hasOwn(one.given, kind));
      const said = await Promise.all(
        lacking.map(async (kind) => {
          const given = Object.fromEntries(Object.entries(one.given).filter(([name]) => name !== kind));
          return [kind, (await judgeCase(control, { ...one, given })).outcome] as const;
        }),
      );
      const blind = said.flatMap(([kind, outcome]) => (outcome === 'unknown' ? [] : [`${outcome} without ${kind}`]));
      return [...blind, ...(await milderWithout(control, one))];
    }),

  'declares the facts it rests on, and passes on none less': (control, cases) =>
    each(cases, async (one) => {
      const isPlace = control.subject === 'account' || control.subject === 'region';
      if (!isPlace && control.facts.length === 0) return ['no facts'];
      if ((await judgeCase(control, one)).outcome !== 'pass') return [];
      const lost = await lossesOf(control, one, (path) => control.facts.includes(path));
      return lost.flatMap(([path, outcome]) => (outcome === 'pass' ? [`passes without ${path}`] : []));
    }),

  'never turns bad into good when a member is lost': (control, cases) =>
    each(cases, async (one) => {
      const { outcome } = await judgeCase(control, one);
      if (outcome === 'pass' || outcome === 'not-applicable') return [];
      const absent = control.absent ?? {};
      const isAllowed = (path: string) =>
        Object.hasOwn(absent, path) || Object.hasOwn(absent, path.replace(/[^.]+$/, '*'));
      const lost = await lossesOf(control, one, (path) => !isAllowed(path));
      return lost.flatMap(([path, after]) =>
        after === 'pass' || after === 'not-applicable' ? [`${after} without ${path}`] : [],
      );
    }),
};

/** Kinds the control only uses, without which it says something better than with them. */
async function milderWithout(control: AnyControl, one: NamedControlCase): Promise<string[]> {
  const { outcome } = await judgeCase(control, one);
  if (outcome !== 'fail' && outcome !== 'unknown') return [];
  const said = await Promise.all(
    (control.uses ?? []).map(async (kind) => {
      const given = Object.fromEntries(Object.entries(one.given).filter(([name]) => name !== kind));
      return [kind, (await judgeCase(control, { ...one, given })).outcome] as const;
    }),
  );
  return said.flatMap(([kind, after]) =>
    after === 'fail' || after === 'unknown' ? [] : [`${after} without ${kind}, which it only uses`],
  );
}

async function each(
  cases: readonly NamedControlCase[],
  look: (one: NamedControlCase) => Promise<readonly string[]>,
): Promise<string[]> {
  const said = await Promise.all(cases.map(async (one) => (await look(one)).map((what) => `${one.name}: ${what}`)));
  return said.flat();
}

/** Judges a case without each single member of its configurations whose path `isTried`; paths as in `facts`, those of other kinds begin with the kind. */
async function lossesOf(
  control: AnyControl,
  one: ControlCase,
  isTried: (path: string) => boolean,
): Promise<readonly (readonly [string, string])[]> {
  const said: (readonly [string, string])[] = [];
  for (const [kind, list] of Object.entries(one.given)) {
    const beginning = kind === control.subject ? '' : `${kind}:`;
    for (const [index, item] of list.entries()) {
      for (const [path, without] of losses(item)) {
        const name = beginning + path;
        if (!isTried(name)) continue;
        const given = { ...one.given, [kind]: list.with(index, without) };
        said.push([name, (await judgeCase(control, { ...one, given })).outcome]);
      }
    }
  }
  return said;
}

/** Every configuration that lacks one member, at any depth, with the member's path. */
function* losses(item: Json): Iterable<readonly [string, Json]> {
  const isWhole = typeof item['configuration'] === 'object' && item['configuration'] !== null;
  const configuration = isWhole ? (item['configuration'] as Json) : item;
  for (const [path, without] of withoutEach(configuration, '')) {
    yield [path, isWhole ? { ...item, configuration: without } : (without as Json)];
  }
}

function* withoutEach(value: unknown, path: string): Iterable<readonly [string, unknown]> {
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      for (const [at, without] of withoutEach(element, `${path}[]`)) yield [at, value.with(index, without)];
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`;
      yield [at, Object.fromEntries(Object.entries(value).filter(([other]) => other !== name))];
      for (const [deeper, without] of withoutEach(member, at)) yield [deeper, { ...value, [name]: without }];
    }
  }
}

function placesOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}

import { LANGUAGES } from '#kernel';
import { SHARED_REASONS } from '#analysis';
import type { AnyCredentialRule } from '#analysis/credentials';
import { type Case, contextOf, judge, knownFacts, subjectOf, without } from './credential-subjects.ts';

export interface NamedCase extends Case {
  readonly name: string;
}

/** What a law finds wrong with a leaf and its cases; nothing when it holds. */
export type Law = (rule: AnyCredentialRule, cases: readonly NamedCase[]) => string[];

/** Every law of the family, by name. A planted leaf proves each of them. */
export const LAWS: Readonly<Record<string, Law>> = {
  'judges its cases as they expect': (rule, cases) =>
    cases.flatMap((one) => {
      const {
        outcome,
        reason,
        severity = rule.severity,
      } = judge(rule, subjectOf(rule.subject, one.given), contextOf(one));
      const expected = one.expect.severity ?? severity;
      const said = `${outcome} ${reason.code} ${severity}`;
      const wanted = `${one.expect.outcome} ${one.expect.reason} ${expected}`;
      return said === wanted ? [] : [`${one.name}: says ${said}, expected ${wanted}`];
    }),

  'has an ok, an ng and an unknown case': (_rule, cases) =>
    (['pass', 'fail', 'unknown'] as const).flatMap((outcome) =>
      cases.some(({ expect }) => expect.outcome === outcome) ? [] : [`no case with the outcome ${outcome}`],
    ),

  'names its cases after their outcome': (_rule, cases) =>
    cases.flatMap(({ name, expect }) => {
      const prefix = { fail: 'ng.', unknown: 'unknown.' }[expect.outcome] ?? 'ok.';
      return name.startsWith(prefix) ? [] : [`${name}: an outcome ${expect.outcome} belongs to ${prefix}`];
    }),

  'has words in every language': ({ texts }) => {
    const pairs = { title: texts.title, why: texts.why, mend: texts.mend, ...texts.reasons };
    return Object.entries(pairs).flatMap(([name, words]) =>
      LANGUAGES.flatMap((language) => (words[language].trim().length < 2 ? [`${name} has no ${language}`] : [])),
    );
  },

  'has the same places in every language': ({ texts }) =>
    Object.entries(texts.reasons).flatMap(([code, words]) =>
      placesOf(words.en).join() === placesOf(words.ja).join() ? [] : [`${code}: ${words.en} / ${words.ja}`],
    ),

  'has a short title that states the good state': ({ texts }) =>
    LANGUAGES.flatMap((language) => {
      const title = texts.title[language];
      return title.length > 80 || /^ensure/i.test(title) ? [`title in ${language}: ${title}`] : [];
    }),

  'has a case for every reason it has words for, and words for every reason it gives': (rule, cases) => {
    const given = new Set(
      cases.map((one) => judge(rule, subjectOf(rule.subject, one.given), contextOf(one)).reason.code),
    );
    const declared = Object.keys(rule.texts.reasons).filter((code) => !Object.hasOwn(SHARED_REASONS, code));
    return [
      ...declared.filter((code) => !given.has(code)).map((code) => `no case gives ${code}`),
      ...[...given].filter((code) => !declared.includes(code)).map((code) => `no words for ${code}`),
    ];
  },

  'fills every place of its reasons': (rule, cases) =>
    cases.flatMap((one) => {
      const { reason } = judge(rule, subjectOf(rule.subject, one.given), contextOf(one));
      const places = placesOf(rule.texts.reasons[reason.code]?.en ?? '');
      return places.filter((place) => reason.params[place] === undefined).map((place) => `${one.name}: no {${place}}`);
    }),

  'gives the same answer for the same input': (rule, cases) =>
    cases.flatMap((one) => {
      const answer = (): string => JSON.stringify(judge(rule, subjectOf(rule.subject, one.given), contextOf(one)));
      return answer() === answer() ? [] : [one.name];
    }),

  'leaves its input alone': (rule, cases) =>
    cases.flatMap((one) => {
      const subject = subjectOf(rule.subject, one.given);
      const before = JSON.stringify(subject);
      judge(rule, subject, contextOf(one));
      return JSON.stringify(subject) === before ? [] : [one.name];
    }),

  'says the same a second later': (rule, cases) =>
    cases.flatMap((one) => {
      const at = (asOf: string) => judge(rule, subjectOf(rule.subject, one.given), contextOf({ ...one, asOf }));
      const now = at(one.asOf);
      const soon = at(new Date(Date.parse(one.asOf) + 1000).toISOString());
      if (now.outcome !== soon.outcome) return [];
      return JSON.stringify(now) === JSON.stringify(soon) ? [] : [`${one.name}: an age has crept into the reason`];
    }),

  'proves what it fails': (rule, cases) =>
    cases.flatMap((one) => {
      const { outcome, evidence } = judge(rule, subjectOf(rule.subject, one.given), contextOf(one));
      const isProved =
        evidence.length > 0 && evidence.every(({ source, pointer, observedAt }) => source && pointer && observedAt);
      return outcome !== 'fail' || isProved ? [] : [`${one.name}: no evidence`];
    }),

  'never turns bad into good when a fact is lost': (rule, cases) =>
    cases.flatMap((one) => {
      const subject = subjectOf(rule.subject, one.given);
      const { outcome } = judge(rule, subject, contextOf(one));
      if (outcome === 'pass' || outcome === 'not-applicable') return [];
      return knownFacts(subject).flatMap((fact) => {
        const after = judge(rule, without(subject, fact), contextOf(one)).outcome;
        return after === 'pass' || after === 'not-applicable' ? [`${one.name}: ${after} without ${fact}`] : [];
      });
    }),

  'passes only on the facts a case names': (rule, cases) =>
    cases.flatMap((one) => {
      const subject = subjectOf(rule.subject, one.given);
      if (judge(rule, subject, contextOf(one)).outcome !== 'pass') return [];
      const rests = knownFacts(subject).filter(
        (fact) => judge(rule, without(subject, fact), contextOf(one)).outcome !== 'pass',
      );
      const named = one.restsOn ?? [];
      const isSame = rests.toSorted().join() === named.toSorted().join();
      return isSame && rests.length > 0
        ? []
        : [`${one.name}: rests on [${rests.join(', ')}], names [${named.join(', ')}]`];
    }),
};

function placesOf(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();
}

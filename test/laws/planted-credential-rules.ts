import { fail, type Judgement, pass, type RuleTexts, unknown } from '#analysis';
import { type AnyCredentialRule, type RuleContext, type Subjects } from '#analysis/credentials';
import type { NamedCase } from './credential-leaf-laws.ts';

type Subject = Subjects['server-certificate'];

interface Planted {
  readonly rule: AnyCredentialRule;
  readonly cases: readonly NamedCase[];
}

const ASOF = '2026-11-23T09:00:00.000Z';
const PAST = '2026-11-01T00:00:00.000Z';
const FUTURE = '2027-11-01T00:00:00.000Z';

const CASES: readonly NamedCase[] = [
  {
    name: 'ok.valid.json',
    given: { certificate: { expiresAt: FUTURE } },
    asOf: ASOF,
    expect: { outcome: 'pass', reason: 'valid' },
    restsOn: ['certificate.expiresAt'],
  },
  {
    name: 'ng.expired.json',
    given: { certificate: { expiresAt: PAST } },
    asOf: ASOF,
    expect: { outcome: 'fail', reason: 'expired' },
  },
  { name: 'unknown.not-seen.json', given: {}, asOf: ASOF, expect: { outcome: 'unknown', reason: 'end-unknown' } },
];

const TEXTS: RuleTexts = {
  title: { en: 'Certificates are valid', ja: '証明書が有効である' },
  why: { en: 'Because.', ja: '理由です。' },
  mend: { en: 'Replace it.', ja: '置き換えます。' },
  reasons: {
    valid: { en: 'valid', ja: '有効です' },
    expired: { en: 'expired at {expiresAt}', ja: '{expiresAt} に失効しました' },
    'end-unknown': { en: 'not seen', ja: '不明です' },
  },
};

/** A sound rule: the laws hold for it until one thing is changed. */
function soundJudge({ certificate }: Subject, { asOf }: RuleContext): Judgement {
  const { expiresAt } = certificate;
  if (expiresAt === 'unknown') return unknown('end-unknown');
  return expiresAt > asOf ? pass('valid') : fail('expired', { expiresAt }, evidenceOf(certificate));
}

function evidenceOf({ citation }: Subject['certificate']) {
  return [
    { kind: 'snapshot', source: citation.source, pointer: citation.base, observedAt: citation.observedAt } as const,
  ];
}

function plant(
  change: { readonly judge?: typeof soundJudge; readonly texts?: Partial<RuleTexts> } = {},
  cases: readonly NamedCase[] = CASES,
): Planted {
  const rule: AnyCredentialRule = {
    id: 'planted',
    subject: 'server-certificate',
    severity: 'medium',
    answers: [],
    fix: { id: 'replace-server-certificates', per: 'account' },
    needs: ['AWS::IAM::ServerCertificate'],
    sources: [],
    texts: { ...TEXTS, ...change.texts },
    judge: change.judge ?? soundJudge,
  };
  return { rule, cases };
}

/** The rule against which every planted one is a single change. */
export const SOUND: Planted = plant();

let calls = 0;

/** One broken leaf for each law. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  'judges its cases as they expect': plant({ judge: () => pass('valid') }),
  'has an ok, an ng and an unknown case': plant({}, CASES.slice(0, 2)),
  'names its cases after their outcome': plant(
    {},
    CASES.map((one) => ({ ...one, name: 'ok.everything.json' })),
  ),
  'has words in every language': plant({ texts: { why: { en: 'Because.', ja: '' } } }),
  'has the same places in every language': plant({
    texts: { reasons: { ...TEXTS.reasons, expired: { en: 'expired at {expiresAt}', ja: '失効しました' } } },
  }),
  'has a short title that states the good state': plant({
    texts: { title: { en: 'Ensure certificates are valid', ja: '証明書が有効である' } },
  }),
  'has a case for every reason it has words for, and words for every reason it gives': plant({
    judge: (subject, context) => {
      const judgement = soundJudge(subject, context);
      return judgement.outcome === 'fail' ? { ...judgement, reason: { code: 'surprise', params: {} } } : judgement;
    },
  }),
  'fills every place of its reasons': plant({
    judge: (subject, context) => {
      const judgement = soundJudge(subject, context);
      return { ...judgement, reason: { ...judgement.reason, params: {} } };
    },
  }),
  'gives the same answer for the same input': plant({
    judge: (subject, context) => {
      calls += 1;
      const judgement = soundJudge(subject, context);
      return { ...judgement, reason: { ...judgement.reason, params: { calls } } };
    },
  }),
  'leaves its input alone': plant({
    judge: (subject, context) => {
      const judgement = soundJudge(subject, context);
      Object.assign(subject.certificate, { seen: true });
      return judgement;
    },
  }),
  'says the same a second later': plant({
    judge: (subject, context) => {
      const judgement = soundJudge(subject, context);
      return { ...judgement, reason: { ...judgement.reason, params: { now: context.asOf } } };
    },
  }),
  'proves what it fails': plant({
    judge: (subject, context) => ({ ...soundJudge(subject, context), evidence: [] }),
  }),
  'never turns bad into good when a fact is lost': plant({
    judge: (subject, context) => {
      const judgement = soundJudge(subject, context);
      return judgement.outcome === 'unknown' ? pass('valid') : judgement;
    },
  }),
  'passes only on the facts a case names': plant({
    judge: (subject, context) => {
      const judgement = soundJudge(subject, context);
      return judgement.outcome === 'unknown' ? pass('valid') : judgement;
    },
  }),
};

import type { ConfigurationItem } from '#estate/model';
import { fail, type Judgement, unknown } from '#analysis';
import type { AnyControl, ControlTexts, Look } from '#analysis/posture';
import type { NamedControlCase } from './control-laws.ts';

type Database = ConfigurationItem<'AWS::RDS::DBInstance'>;

interface Planted {
  readonly control: AnyControl;
  readonly cases: readonly NamedControlCase[];
}

const CASES: readonly NamedControlCase[] = [
  {
    name: 'ok.encrypted.json',
    given: { 'AWS::RDS::DBInstance': [{ DbiResourceId: 'db-1', StorageEncrypted: true }] },
    expect: { outcome: 'pass', reason: 'met' },
  },
  {
    name: 'ng.plain.json',
    given: { 'AWS::RDS::DBInstance': [{ DbiResourceId: 'db-1', StorageEncrypted: false }] },
    expect: { outcome: 'fail', reason: 'plain' },
  },
  {
    name: 'unknown.not-seen.json',
    given: { 'AWS::RDS::DBInstance': [{ DbiResourceId: 'db-1' }] },
    expect: { outcome: 'unknown', reason: 'missing' },
  },
];

const SHARED = {
  met: { en: 'met', ja: '満たす' },
  missing: { en: '{member}', ja: '{member}' },
  blind: { en: 'blind', ja: '不明' },
};

const TEXTS: ControlTexts = {
  title: { en: 'Databases are encrypted', ja: 'データベースが暗号化されている' },
  why: { en: 'Because.', ja: '理由です。' },
  mend: { en: 'Encrypt it.', ja: '暗号化します。' },
  fix: { en: 'Encrypt in {account}', ja: '{account} の暗号化' },
  reasons: { ...SHARED, plain: { en: '{id} is plain', ja: '{id} は平文です' } },
};

const MET: Judgement = { outcome: 'pass', reason: { code: 'met', params: {} }, evidence: [] };

function isPlain(database: Database): Judgement {
  return fail('plain', { id: database.resourceId }, [
    { kind: 'snapshot', source: 's', pointer: 'p', observedAt: database.configurationItemCaptureTime },
  ]);
}

function soundJudge(database: Database): Judgement {
  return database.configuration.StorageEncrypted === true ? MET : isPlain(database);
}

interface Change {
  readonly judge?: (database: Database, look: Look) => Judgement;
  readonly texts?: Partial<ControlTexts>;
  readonly facts?: readonly string[];
  readonly needs?: AnyControl['needs'];
  readonly cli?: string;
}

function plant(change: Change = {}, cases: readonly NamedControlCase[] = CASES): Planted {
  const control: AnyControl = {
    id: 'planted',
    subject: 'AWS::RDS::DBInstance',
    severity: 'medium',
    answers: [],
    fix: { id: 'planted', per: 'account' },
    effort: 'days',
    needs: change.needs ?? ['AWS::RDS::DBInstance'],
    facts: change.facts ?? ['StorageEncrypted'],
    sources: [],
    code: { cli: change.cli ?? 'aws rds help', terraform: 'resource "aws_db_instance" "x" {}' },
    texts: { ...TEXTS, ...change.texts },
    judge: change.judge ?? soundJudge,
  };
  return { control, cases };
}

/** The control against which every planted one is a single change. */
export const SOUND_CONTROL: Planted = plant();

let calls = 0;

/** One broken control for each law. */
export const PLANTED_CONTROLS: Readonly<Record<string, Planted>> = {
  'judges its cases as they expect': plant({ judge: () => MET }),
  'has an ok, an ng and an unknown case, named after their outcome': plant({}, CASES.slice(0, 2)),
  'has words in every language, with the same places': plant({
    texts: { reasons: { ...SHARED, plain: { en: '{id} is plain', ja: '平文です' } } },
  }),
  'has a short title that states the good state': plant({
    texts: { title: { en: 'Ensure that databases are encrypted', ja: 'データベースの暗号化' } },
  }),
  'says how to mend it on the command line and as code': plant({ cli: 'click here' }),
  'has a case for every reason it has words for, and words for every reason it gives': plant({
    texts: { reasons: { ...SHARED, other: { en: 'other', ja: '別の理由' } } },
  }),
  'fills every place of its reasons': plant({
    texts: { reasons: { ...SHARED, plain: { en: '{name} is plain', ja: '{name} は平文です' } } },
  }),
  'gives the same answer for the same input, and leaves the input alone': plant({
    judge: (database) => {
      calls += 1;
      return { ...isPlain(database), reason: { code: 'plain', params: { id: calls } } };
    },
  }),
  'says the same a second later': plant({
    judge: (database, { asOf }) => ({ ...isPlain(database), reason: { code: 'plain', params: { id: asOf } } }),
  }),
  'proves what it fails': plant({
    judge: (database) => ({
      ...isPlain(database),
      evidence: [{ kind: 'snapshot', source: '', pointer: '', observedAt: database.configurationItemCaptureTime }],
    }),
  }),
  'names the kinds it needs, and is blind without any of them': plant({ needs: [] }),
  'declares the facts it rests on, and passes on none less': plant({ facts: [] }),
  'never turns bad into good when a member is lost': plant({
    facts: [],
    judge: ({ configuration, ...database }) =>
      configuration.StorageEncrypted === false
        ? isPlain({ configuration, ...database })
        : configuration.StorageEncrypted === undefined
          ? MET
          : unknown('missing'),
  }),
};

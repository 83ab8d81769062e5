import type { Template } from './template.ts';

/** Judges whether an access key is inactive: one subject, one fact, every outcome. */
export const credentialRule: Template = {
  files: ({ id, name, today }) => ({
    'leaf.ts': `import { fail, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { keyEvidence } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const INACTIVE = pass('inactive');
const STATUS_UNKNOWN = unknown('status-unknown');

export const ${name} = defineCredentialRule({
  id: '${id}',
  subject: 'access-key',
  severity: 'low',
  answers: [],
  fix: { id: 'rotate-access-keys', per: 'account' },
  needs: ['AWS::IAM::AccessKey'],
  sources: [
    { url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html', read: '${today}' },
  ],
  texts: TEXTS,
  judge: ({ key }) => {
    if (key.active === 'unknown') return STATUS_UNKNOWN;
    if (!key.active) return INACTIVE;
    return fail('active', { keyId: key.id }, [keyEvidence(key, 'active')]);
  },
});
`,
    'texts.ts': `import type { RuleTexts } from '../../../rule.ts';

export const TEXTS: RuleTexts = {
  title: {
    en: 'Access keys are inactive',
    ja: 'アクセスキーが無効化されている',
  },
  why: {
    en: 'A long-term key works from anywhere until someone switches it off.',
    ja: '長期のアクセスキーは、無効化されるまでどこからでも使えます。',
  },
  mend: {
    en: 'Run \`aws iam update-access-key --user-name <user> --access-key-id <key> --status Inactive\`.',
    ja: '\`aws iam update-access-key --user-name <ユーザー> --access-key-id <キー> --status Inactive\` を実行してください。',
  },
  reasons: {
    inactive: { en: 'The key is inactive.', ja: 'キーは無効です。' },
    active: { en: 'Key {keyId} is active.', ja: 'キー {keyId} は有効です。' },
    'status-unknown': {
      en: 'Whether the key is active was not seen.',
      ja: 'キーが有効かどうかを確認できませんでした。',
    },
  },
};
`,
    'cases/ng.active.json': caseFile(true, { outcome: 'fail', reason: 'active' }),
    'cases/ok.inactive.json': caseFile(false, { outcome: 'pass', reason: 'inactive' }, ['key.active']),
    'cases/unknown.status-not-seen.json': caseFile('unknown', { outcome: 'unknown', reason: 'status-unknown' }),
  }),
  next: ({ id }) => [
    'change subject, facts, texts and sources, and the cases with them (a new fix is one row in src/findings/fixes)',
    'npm run gen',
    `npx vitest run test/laws -t ${id}`,
  ],
};

/** One case as its file has it; what is not given is unknown. */
function caseFile(
  active: boolean | 'unknown',
  expected: Readonly<Record<string, string>>,
  restsOn?: readonly string[],
): string {
  const lists = restsOn ? `,\n  "restsOn": [${restsOn.map((fact) => JSON.stringify(fact)).join(', ')}]` : '';
  const facts = Object.entries(expected).map(([name, value]) => `    "${name}": ${JSON.stringify(value)}`);
  return `{
  "given": {
    "key": {
      "active": ${JSON.stringify(active)}
    }
  },
  "asOf": "2026-11-23T09:00:00.000Z",
  "expect": {
${facts.join(',\n')}
  }${lists}
}
`;
}

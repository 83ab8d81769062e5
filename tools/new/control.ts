import type { Template } from './template.ts';

/** Judges whether a database is encrypted: one kind, one fact, every outcome. */
export const control: Template = {
  files: ({ id, name, today }) => ({
    'leaf.ts': `import { failAt } from '../../../cite.ts';
import { defineControl, MET } from '../../contract.ts';
import { TEXTS } from './texts.ts';

export const ${name} = defineControl({
  id: '${id}',
  subject: 'AWS::RDS::DBInstance',
  severity: 'medium',
  answers: [{ catalogue: 'security-hub', id: 'RDS.3' }],
  fix: { id: '${id}', per: 'account' },
  effort: 'hours',
  needs: ['AWS::RDS::DBInstance'],
  facts: ['StorageEncrypted'],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3', read: '${today}' },
  ],
  code: {
    cli: 'aws rds describe-db-instances',
    terraform: \`resource "aws_db_instance" "this" {
  storage_encrypted = true
}\`,
  },
  texts: TEXTS,
  judge: (database) =>
    database.configuration.StorageEncrypted === true ? MET : failAt(database, 'not-encrypted', ['StorageEncrypted']),
});
`,
    'texts.ts': `import type { ControlTexts } from '../../contract.ts';

export const TEXTS: ControlTexts = {
  title: { en: 'Databases are encrypted', ja: 'データベースが暗号化されている' },
  why: {
    en: 'Storage that is not encrypted can be read by whoever gets hold of it.',
    ja: '暗号化されていないストレージは、入手した者がそのまま読み取れます。',
  },
  mend: {
    en: 'Restore an encrypted copy of a snapshot and switch over to it.',
    ja: 'スナップショットを暗号化してコピーし、復元したデータベースに切り替えます。',
  },
  fix: { en: 'Encrypt databases in {account} ({count})', ja: '{account} のデータベースの暗号化（{count} 件）' },
  reasons: {
    'not-encrypted': { en: 'Its storage is not encrypted.', ja: 'ストレージが暗号化されていません。' },
  },
};
`,
    'cases/ng.plain.json': caseFile({ StorageEncrypted: false }, 'fail', 'not-encrypted'),
    'cases/ok.encrypted.json': caseFile({ StorageEncrypted: true }, 'pass', 'met'),
    'cases/unknown.not-seen.json': caseFile({}, 'unknown', 'missing'),
  }),
  next: ({ id }) => [
    'change subject, facts, judge, texts and sources, and the cases with them',
    'npm run gen',
    `npx vitest run test/laws/controls.test.ts -t ${id}`,
  ],
};

function caseFile(facts: Readonly<Record<string, boolean>>, outcome: string, reason: string): string {
  const members = Object.entries({ DbiResourceId: 'db-1', ...facts });
  const item = members.map(([member, value]) => `${JSON.stringify(member)}: ${JSON.stringify(value)}`).join(', ');
  return `{
  "given": { "AWS::RDS::DBInstance": [{ ${item} }] },
  "expect": { "outcome": "${outcome}", "reason": "${reason}" }
}
`;
}

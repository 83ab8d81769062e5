import { defineControl, MET } from '../../contract.ts';
import { fail } from '../../../rule.ts';
import { failAt } from '../../../cite.ts';
import { missing } from '../../read/missing.ts';
import { TEXTS } from './texts.ts';

/** The other types look for unused or internal access. */
const EXTERNAL: ReadonlySet<string> = new Set(['ACCOUNT', 'ORGANIZATION']);

export const iamAccessAnalyzerExternal = defineControl({
  id: 'iam-access-analyzer-external',
  subject: 'region',
  severity: 'high',
  answers: [
    { catalogue: 'security-hub', id: 'IAM.28' },
    { catalogue: 'cis-aws-3.0.0', id: '1.20' },
    { catalogue: 'cis-aws-5.0.0', id: '1.19' },
    { catalogue: 'config', id: 'iam-external-access-analyzer-enabled' },
  ],
  fix: { id: 'iam-access-analyzer-external', per: 'account' },
  effort: 'minutes',
  needs: ['AWS::AccessAnalyzer::Analyzer'],
  facts: [],
  sources: [
    { url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-28', read: '2026-11-26' },
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-getting-started.html',
      read: '2026-11-26',
    },
  ],
  code: {
    cli: 'aws accessanalyzer create-analyzer --analyzer-name external-access --type ACCOUNT',
    terraform: `resource "aws_accessanalyzer_analyzer" "this" {
  analyzer_name = "external-access"
  type          = "ACCOUNT"
}`,
  },
  texts: TEXTS,
  judge: (_region, look) => {
    const analyzers = look.items('AWS::AccessAnalyzer::Analyzer');
    const external = analyzers.filter(({ configuration }) => EXTERNAL.has(configuration.type ?? ''));
    if (external.some(({ configuration }) => configuration.status === 'ACTIVE')) return MET;
    const unseen = analyzers.find(({ configuration: { type, status } }) => type === undefined || status === undefined);
    if (unseen !== undefined) return missing(unseen.configuration.type === undefined ? 'type' : 'status');
    const [inactive] = external;
    if (inactive === undefined) return fail('none', {}, []);
    return failAt(inactive, 'inactive', ['status'], {
      analyzer: inactive.configuration.name ?? '',
      status: inactive.configuration.status ?? '',
    });
  },
});

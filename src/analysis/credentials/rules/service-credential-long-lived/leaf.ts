import { addDays } from '#kernel';
import { fail, notApplicable, pass, unknown } from '../../../rule.ts';
import { defineCredentialRule } from '../../contract.ts';
import { cite } from '../../inventory.ts';
import { TEXTS } from './texts.ts';

const ENDS_SOON = pass('ends-soon');
const INACTIVE = notApplicable('inactive');
const EXPIRED = notApplicable('expired');
const STATUS_UNKNOWN = unknown('status-unknown');
const END_UNKNOWN = unknown('end-unknown');

/** Long-term Bedrock API keys: bearer tokens that work from anywhere without a signature. */
const BEDROCK = 'bedrock.amazonaws.com';

export const serviceCredentialLongLived = defineCredentialRule({
  id: 'service-credential-long-lived',
  subject: 'service-credential',
  severity: 'medium',
  answers: [],
  fix: { id: 'retire-service-credentials', per: 'account' },
  needs: ['AWS::IAM::ServiceSpecificCredential'],
  speaksFor: ['AWS::IAM::ServiceSpecificCredential'],
  sources: [
    {
      url: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ServiceSpecificCredentialMetadata.html',
      read: '2026-11-23',
    },
    { url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html', read: '2026-11-23' },
  ],
  texts: TEXTS,
  judge: ({ credential }, { asOf, thresholds }) => {
    const { active, createdAt, expiresAt, service, citation } = credential;
    if (active === false) return INACTIVE;
    if (expiresAt !== 'unknown' && expiresAt !== 'never' && expiresAt <= asOf) return EXPIRED;
    if (active === 'unknown') return STATUS_UNKNOWN;
    if (expiresAt === 'unknown') return END_UNKNOWN;
    const maxDays = thresholds.keyMaxAgeDays;
    if (expiresAt === 'never') {
      const evidence = [
        cite(citation, '/configuration/ServiceName', service),
        cite(citation, '/configuration/Status', 'Active'),
      ];
      return fail('no-end', { service }, evidence, service === BEDROCK ? 'high' : undefined);
    }
    if (createdAt === 'unknown') return END_UNKNOWN;
    if (expiresAt <= addDays(createdAt, maxDays)) return ENDS_SOON;
    return fail('ends-late', { service, expiresAt, maxDays }, [
      cite(citation, '/configuration/ExpirationDate', expiresAt),
    ]);
  },
});

import { isJson } from '#kernel';
import type { ExchangeFormat } from '../contract.ts';
import { textAt } from '../support/members.ts';
import { readAsff } from './read.ts';

/** The AWS Security Finding Format: Security Hub CSPM and everything that reports to it. */
export const asff: ExchangeFormat = {
  id: 'asff',
  title: { en: 'AWS Security Finding Format (ASFF)', ja: 'AWS Security Finding 形式（ASFF）' },
  sources: [
    {
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html',
      read: '2026-11-26',
    },
    { url: 'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFinding.html', read: '2026-11-26' },
  ],
  recognise: (record) =>
    isJson(record) &&
    textAt(record, 'ProductArn') !== '' &&
    (Object.hasOwn(record, 'Resources') || Object.hasOwn(record, 'GeneratorId')),
  read: (record) => readAsff(record),
};

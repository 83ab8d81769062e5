import type { AnalyzerSummary } from '@aws-sdk/client-accessanalyzer';
import type { AlternateContact } from '@aws-sdk/client-account';
import { defineKinds } from './definition.ts';
import type { Stored } from './stored.ts';

export const ACCOUNT_KINDS = defineKinds({
  /** A contact of one type (`SECURITY`). Name and phone number are personal: they are taken out before it is stored. */
  'AWS::Account::AlternateContact': {
    naming: 'own',
    scope: 'account',
    call: 'account:GetAlternateContact',
    answer: 'AlternateContact',
    id: 'AlternateContactType',
    arnTemplate: 'arn:{partition}:account::{account}:alternate-contact/{id}',
  },
  /** Access Analyzer answers in camel case. When it last looked at what is taken out: it changes by itself. */
  'AWS::AccessAnalyzer::Analyzer': {
    naming: 'cloudformation',
    scope: 'region',
    call: 'access-analyzer:ListAnalyzers',
    answer: 'analyzers',
    id: 'name',
    arn: 'arn',
    name: 'name',
  },
});

export interface AccountConfigurations {
  'AWS::Account::AlternateContact': Omit<Stored<AlternateContact>, 'Name' | 'PhoneNumber'>;
  'AWS::AccessAnalyzer::Analyzer': Omit<Stored<AnalyzerSummary>, 'lastResourceAnalyzed' | 'lastResourceAnalyzedAt'>;
}

import { expect, it } from 'vitest';
import { readPolicy } from './policy-document.ts';
import { letsAssume, subjectLimit } from './role-trust.ts';

const GITHUB = 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com';
const EKS = 'arn:aws:iam::111111111111:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC';
const EKS_SUB = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub';
const SUB = 'token.actions.githubusercontent.com:sub';
const COGNITO = 'cognito-identity.amazonaws.com';

function statement(Condition?: object, Action: string | string[] = 'sts:AssumeRoleWithWebIdentity', Effect = 'Allow') {
  const [read] = readPolicy({ Statement: { Effect, Action, ...(Condition && { Condition }) } })?.statements ?? [];
  if (read === undefined) throw new Error('the statement cannot be read');
  return read;
}

it.each<[string, object | undefined, string]>([
  [GITHUB, undefined, 'absent'],
  [GITHUB, { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } }, 'absent'],
  [GITHUB, { StringEquals: { [SUB]: 'repo:octo/app:ref:refs/heads/main' } }, 'limited'],
  [GITHUB, { StringLike: { [SUB]: 'repo:octo/*' } }, 'limited'],
  [GITHUB, { 'ForAnyValue:StringLike': { [SUB]: ['repo:octo/app:*', 'repo:octo/web:*'] } }, 'limited'],
  [GITHUB, { StringLike: { [SUB]: ['repo:octo/app:*', 'repo:*'] } }, 'open'],
  [GITHUB, { StringLike: { [SUB]: 'repo:oct*' } }, 'open'],
  [GITHUB, { StringLike: { [SUB]: 'repo:*/app:*' } }, 'open'],
  [GITHUB, { StringLike: { [SUB]: '*' } }, 'open'],
  [GITHUB, { StringNotLike: { [SUB]: 'repo:octo/*' } }, 'absent'],
  [GITHUB, { StringLikeIfExists: { [SUB]: 'repo:octo/*' } }, 'absent'],
  [GITHUB, { 'ForAllValues:StringLike': { [SUB]: 'repo:octo/*' } }, 'absent'],
  [GITHUB, { StringEquals: { 'token.actions.githubusercontent.com:repository_owner': 'octo' } }, 'limited'],
  [GITHUB, { StringLike: { [SUB]: 'repo:*', [SUB.replace('sub', 'job_workflow_ref')]: 'octo/ci/*' } }, 'limited'],
  [EKS, { StringEquals: { [EKS_SUB]: 'system:serviceaccount:web:api' } }, 'limited'],
  [EKS, { StringLike: { [EKS_SUB]: 'system:serviceaccount:web:*' } }, 'limited'],
  [EKS, { StringLike: { [EKS_SUB]: 'system:serviceaccount:*:*' } }, 'open'],
  [COGNITO, { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:pool' } }, 'limited'],
  [COGNITO, { 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' } }, 'absent'],
])('the trust in %s under %j is %s', (provider, condition, limit) => {
  expect(subjectLimit(statement(condition), provider)).toBe(limit);
});

it('tells who may take on a role from who may only tag its session', () => {
  expect(letsAssume(statement())).toBe(true);
  expect(letsAssume(statement(undefined, 'sts:*'))).toBe(true);
  expect(letsAssume(statement(undefined, 'sts:TagSession'))).toBe(false);
  expect(letsAssume(statement(undefined, 'sts:AssumeRole', 'Deny'))).toBe(false);
});

export * from './member-role-template.ts';
export * from './read-only-policy.ts';
export * from './split-policy.ts';

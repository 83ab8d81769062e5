export { auditGaps, type AuditGap } from './audit-gaps.ts';
export { auditWebAcl } from './audit-web-acl.ts';
export { type AuditInput, type Remark, REMARK_CODES, type RemarkCode } from './contract.ts';
export { REMARK_MENDS, REMARK_TEXTS } from './texts.ts';

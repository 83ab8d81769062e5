export { auditWebAcl } from './audit-web-acl.ts';
export { type AuditInput, REMARK_CODES, type Remark, type RemarkCode } from './contract.ts';
export { REMARK_MENDS, REMARK_TEXTS } from './texts.ts';
export { isBefore } from './versions.ts';

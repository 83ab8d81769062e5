export { auditWebAcl } from './audit-web-acl.ts';
export { type AuditInput, type Remark, type RemarkCode } from './contract.ts';
export { REMARK_MENDS, REMARK_TEXTS } from './texts.ts';

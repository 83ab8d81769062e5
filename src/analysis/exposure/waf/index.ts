export * from './contract.ts';
export { type CompiledWebAcl, compileWebAcl } from './evaluate/compile.ts';
export { evaluate } from './evaluate/evaluate.ts';
export { parseRequest } from './request/parse.ts';
export { WCU_LIMITS, wcuOfRule, wcuOfStatement, wcuOfWebAcl } from './wcu.ts';

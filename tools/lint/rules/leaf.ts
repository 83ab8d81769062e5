import { posix } from 'node:path';
import { FAMILIES, type Family, leafIds } from '../../shared/families.ts';
import { codeIn, isTest, type Project } from '../project.ts';
import type { Rule, Violation } from '../rule.ts';

/** A leaf is one folder with one export that knows its family's contract and no other leaf. */
export const leaf: Rule = {
  id: 'arch/leaf',
  mend: 'keep one export in leaf.ts and import only the contract, the kernel, the model and the own folder',
  examine(project) {
    const violations: Violation[] = [];
    let examined = 0;
    for (const family of FAMILIES) {
      for (const id of leafIds(family, project.paths)) {
        examined += 1;
        violations.push(...examineLeaf(project, family, `${family.folder}/${id}`));
      }
    }
    return { examined, violations };
  },
};

function examineLeaf(project: Project, family: Family, folder: string): Violation[] {
  const violations: Violation[] = [];
  const head = `${folder}/leaf.ts`;
  const exported = project.module(head).exports;
  if (exported.length !== 1) {
    const names = exported.map(({ name }) => name).join(', ') || 'nothing';
    violations.push({ path: head, line: exported[1]?.line ?? 0, message: `exports ${names}: a leaf has one export` });
  }
  for (const path of codeIn(project, [folder])) {
    if (isTest(path)) continue;
    for (const { specifier, line } of project.module(path).imports) {
      if (!isAllowed(family, folder, path, specifier)) {
        violations.push({ path, line, message: `a ${family.name} may not import \`${specifier}\`` });
      }
    }
  }
  return violations;
}

function isAllowed(family: Family, folder: string, path: string, specifier: string): boolean {
  if (specifier.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(path), specifier));
    return [`${folder}/`, ...family.mayImport].some((name) =>
      name.endsWith('/') ? target.startsWith(name) : target === name,
    );
  }
  return family.mayImport.includes(specifier) || family.packages.some((name) => specifier.startsWith(name));
}

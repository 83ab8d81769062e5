import type { Template } from './template.ts';

/** Reads records of a made-up scanner: one object, one finding. */
export const exchangeFormat: Template = {
  files: ({ id, name, today }) => ({
    'leaf.ts': `import type { ExchangeFormat, Reading } from '../contract.ts';
import { isJson } from '#kernel';
import { textAt } from '../support/members.ts';
import { momentText } from '../support/moment.ts';
import { resourceRef } from '../support/resource.ts';
import { severityOfWord, UNTOLD_SEVERITY } from '../support/severity.ts';
import { ruleOf } from '../support/vulnerability.ts';

/** Records of a scanner, one object a finding. */
export const ${name}: ExchangeFormat = {
  id: '${id}',
  title: { en: 'A scanner', ja: 'スキャナー' },
  sources: [{ url: 'https://example.com/format', read: '${today}' }],
  recognise: (record) => isJson(record) && Object.hasOwn(record, '${name}Check'),
  read,
};

function read(record: unknown): Reading {
  const check = textAt(record, '${name}Check');
  const id = textAt(record, 'resource');
  if (check === '' || id === '') return { problem: 'no check or no resource' };
  const resource = resourceRef({
    id,
    type: textAt(record, 'type'),
    accountId: textAt(record, 'account'),
    region: textAt(record, 'region'),
    tags: {},
  });
  const title = textAt(record, 'title');
  return {
    findings: [
      {
        source: '${id}',
        uid: \`\${check}|\${resource.arn}\`,
        kind: 'compliance',
        rule: { id: ruleOf('${id}', check), title, why: '', mend: '', url: '', answers: [] },
        resource,
        discriminator: '',
        title,
        severity: severityOfWord(textAt(record, 'severity')) ?? UNTOLD_SEVERITY,
        status: textAt(record, 'result') === 'pass' ? 'passed' : 'open',
        firstSeenAt: '',
        updatedAt: momentText(textAt(record, 'at')),
      },
    ],
  };
}
`,
  }),
  next: () => [
    'change recognise and read to the format that is wanted, with the page it is documented on',
    'npm run gen',
    'npx vitest run test/exchange src/exchange',
  ],
};

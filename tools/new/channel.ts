import type { Template } from './template.ts';

/** Posts a notice as JSON to an address: no limits, no secrets but the address itself. */
export const channel: Template = {
  files: ({ id, name, today }) => ({
    'leaf.ts': `import { z } from 'zod';
import { channel } from '../../channel.ts';
import { judgeStatus } from '../support/http-result.ts';
import { machineForm } from '../support/machine-form.ts';
import { Secret } from '../support/settings.ts';

export const ${name} = channel({
  id: '${id}',
  sources: [{ url: 'https://example.com/interface', read: '${today}' }],
  title: { en: 'A receiver', ja: '受信先' },
  about: { en: 'Posts each notice as JSON.', ja: '通知を JSON で送信します。' },
  settings: z.strictObject({ url: Secret.describe('Reference to the address, which is a secret.') }),
  secrets: ['url'],
  permissions: [],
  limits: [],
  hosts: [],
  repetition: 'possible',
  digests: true,
  render: (message) => [{ ...machineForm(message) }],
  async send(part, _message, settings, { http, secrets, clock }) {
    const url = (await secrets.resolve(settings.url)).trim();
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const answer = await http.send({ method: 'POST', url, headers, body: JSON.stringify(part) });
    return judgeStatus(answer, clock.now()) ?? { state: 'sent' };
  },
});
`,
  }),
  next: () => [
    'change settings, limits, render and send to the receiver that is wanted, with the page it is documented on',
    'npm run gen',
    'npx vitest run test/messages',
  ],
};

import { z } from 'zod';
import { channel } from '../../channel.ts';
import { documentOf, plainText } from '../support/document.ts';
import { Line, Secret } from '../support/settings.ts';
import { htmlMail } from './html.ts';

const Address = z.email().max(254);

export const email = channel({
  id: 'email',
  sources: [{ url: 'https://www.rfc-editor.org/rfc/rfc3207', read: '2026-11-26' }],
  title: { en: 'Mail (SMTP)', ja: 'メール（SMTP）' },
  about: {
    en: 'Text and HTML by SMTP. TLS is demanded unless `tls: none` is chosen for a server of your own network.',
    ja: 'テキストと HTML のメールを SMTP で送信します。自社ネットワーク内のサーバーに `tls: none` を明示しない限り、TLS を必須とします。',
  },
  settings: z.strictObject({
    host: Line.describe('Mail server.'),
    port: z.int().min(1).max(65_535).default(587),
    tls: z.enum(['starttls', 'implicit', 'none']).default('starttls'),
    user: z.exactOptional(Line),
    password: z.exactOptional(Secret),
    from: Address.describe('Sender.'),
    to: z.array(Address).min(1).max(50).describe('Recipients.'),
    replyTo: z.exactOptional(Address),
  }),
  secrets: ['password'],
  permissions: ['SMTP AUTH'],
  limits: [
    {
      what: { en: 'recipients of a mail', ja: '1 通あたりの宛先' },
      value: 50,
      source: { url: 'https://docs.aws.amazon.com/ses/latest/dg/quotas.html', read: '2026-11-26' },
    },
  ],
  hosts: [],
  repetition: 'by-id',
  digests: true,
  render(message, settings) {
    const document = documentOf(message);
    const domain = settings.from.slice(settings.from.lastIndexOf('@') + 1);
    const mark = document.mark === undefined ? '' : `${document.mark}: `;
    return [
      {
        from: settings.from,
        to: settings.to,
        ...(settings.replyTo === undefined ? {} : { replyTo: settings.replyTo }),
        subject: `[Yagura] ${mark}${document.heading}`,
        text: plainText(document),
        html: htmlMail(document, message.language),
        messageId: `<${message.id}@${domain}>`,
        // Every mail of one subject names the same one, so that mail programs show them together.
        references: `<${message.notice.subject.id.replaceAll(/[^\w.-]/g, '-').slice(0, 100)}.thread@${domain}>`,
      },
    ];
  },
  async send(part, _message, settings, { mail, secrets }) {
    const { host, port, tls, user, password } = settings;
    const { accepted, rejected } = await mail.send(
      {
        host,
        port,
        tls,
        ...(user === undefined ? {} : { user }),
        ...(password === undefined ? {} : { password: await secrets.resolve(password) }),
      },
      part as unknown as Parameters<typeof mail.send>[1],
    );
    const note = rejected > 0 ? { note: `${rejected} of ${accepted + rejected} recipients refused` } : {};
    return { state: 'sent', externalId: String(part['messageId']), ...note };
  },
});

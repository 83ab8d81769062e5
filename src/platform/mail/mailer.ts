import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { Fault } from '#kernel';
import type { Outbound } from '#platform/net';

/**
 * - `starttls`: the connection is upgraded before anything is said; a server that does not offer it gets nothing.
 * - `implicit`: TLS from the first byte (port 465).
 * - `none`: plain text, for a server in one's own network; it must be chosen.
 */
export type MailTls = 'starttls' | 'implicit' | 'none';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly tls: MailTls;
  readonly user?: string;
  readonly password?: string;
}

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** With its angle brackets; the same for every attempt, so that receivers can tell a repetition. */
  readonly messageId: string;
  /** Message id of the first mail of the same matter. */
  readonly references?: string;
}

export interface MailReceipt {
  readonly accepted: number;
  /** Addresses the server refused while it took the mail for others. */
  readonly rejected: number;
}

export interface Mailer {
  /** Hands one mail to a server. Faults `unavailable` (try again), `denied` (the server or the allow-list said no). */
  send(server: MailServer, mail: Mail): Promise<MailReceipt>;
}

export interface MailerOptions {
  readonly outbound: Outbound;
  readonly timeoutMs?: number;
  /** Certificates of authorities trusted instead of the system's, in PEM. */
  readonly ca?: string;
}

const DEFAULT_TIMEOUT_MS = 20_000;

/** SMTP with TLS by default. The address connected to is the one that was checked; the certificate is the name's. */
export function createMailer({ outbound, timeoutMs = DEFAULT_TIMEOUT_MS, ca }: MailerOptions): Mailer {
  return {
    async send(server, mail) {
      if (server.tls === 'none' && !outbound.isOwn(server.host)) {
        throw new Fault('denied', `mail to ${server.host} would go without TLS`, {
          mend: 'use `tls: starttls`, or name the host in `network.privateHosts` of yagura.yaml',
        });
      }
      const [target] = await outbound.addresses(server.host);
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        ...connection(server, timeoutMs, ca),
        host: target?.address ?? server.host,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      try {
        const { accepted, rejected } = await transport.sendMail({
          from: mail.from,
          to: [...mail.to],
          ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          ...(mail.references === undefined ? {} : { references: mail.references, inReplyTo: mail.references }),
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { accepted: accepted.length, rejected: rejected.length };
      } catch (thrown) {
        throw mailFault(server.host, thrown);
      } finally {
        transport.close();
      }
    },
  };
}

function connection(server: MailServer, timeoutMs: number, ca: string | undefined): SMTPTransport.Options {
  const { tls, port, host, user, password } = server;
  return {
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    tls: { servername: host, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
  };
}

/** A permanent answer of the server (5xx) is a no; everything else may be better later. The server's text may repeat what we said to it, so it is left out. */
function mailFault(host: string, thrown: unknown): Fault {
  const { code = '', responseCode } = thrown as { code?: string; responseCode?: number };
  const what = responseCode === undefined ? code || 'no connection' : `${code} ${responseCode}`.trim();
  const isNo = responseCode === undefined ? code === 'EENVELOPE' || code === 'ETLS' : responseCode >= 500;
  return new Fault(isNo ? 'denied' : 'unavailable', `the mail server ${host} did not take the mail: ${what}`, {
    mend: isNo
      ? 'check sender, recipients, TLS and the account of the mail server'
      : 'it is tried again; check the server',
  });
}

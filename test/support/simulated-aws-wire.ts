/** How an answer or an error of a service looks on the wire. */
export type Protocol = 'query' | 'ec2' | 'json' | 'rest-json' | 's3';

/** By the signing name of the service. */
export const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  iam: 'query',
  sts: 'query',
  ec2: 'ec2',
  organizations: 'json',
  sso: 'json',
  cloudtrail: 'json',
  lambda: 'rest-json',
  s3: 's3',
};

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An error as AWS sends it: its code, its status. */
export class SimulatedError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message = `simulated ${code}`) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function renderAnswer(protocol: Protocol, operation: string, answer: object): WireAnswer {
  switch (protocol) {
    case 'query': {
      const result = element(`${operation}Result`, answer, 'member');
      return xml(
        200,
        `<${operation}Response>${result}<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${operation}Response>`,
      );
    }
    case 'ec2':
      return xml(
        200,
        `<${operation}Response><requestId>r</requestId>${members(answer, 'item')}</${operation}Response>`,
      );
    case 's3':
      return xml(200, `<ListAllMyBucketsResult>${members(answer, 'Bucket')}</ListAllMyBucketsResult>`);
    default:
      return json(200, {}, answer);
  }
}

export function renderError(protocol: Protocol, { code, status, message }: SimulatedError): WireAnswer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  switch (protocol) {
    case 'query':
      return xml(status, `<ErrorResponse>${error}<RequestId>r</RequestId></ErrorResponse>`);
    case 'ec2':
      return xml(status, `<Response><Errors>${error}</Errors><RequestID>r</RequestID></Response>`);
    case 's3':
      return xml(status, error);
    default:
      return json(status, { 'x-amzn-errortype': code }, { __type: code, message });
  }
}

function xml(status: number, body: string): WireAnswer {
  return { status, headers: { 'content-type': 'text/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
}

/** The JSON protocols write dates as seconds. */
function json(status: number, headers: Readonly<Record<string, string>>, answer: object): WireAnswer {
  const body = JSON.stringify(answer, function (this: Record<string, unknown>, key, value) {
    const original = this[key];
    return original instanceof Date ? original.getTime() / 1000 : value;
  });
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1', ...headers }, body };
}

/** A list becomes wrapped elements, a Map becomes `<entry>`s, everything else one element. */
function element(name: string, value: unknown, item: string): string {
  if (value === undefined) return '';
  if (value instanceof Date) return `<${name}>${value.toISOString()}</${name}>`;
  if (value instanceof Map) {
    const entries = [...value].map(([key, entry]) => `<entry><key>${key}</key><value>${entry}</value></entry>`);
    return `<${name}>${entries.join('')}</${name}>`;
  }
  if (Array.isArray(value)) return `<${name}>${value.map((one) => element(item, one, item)).join('')}</${name}>`;
  if (typeof value === 'object' && value !== null) return `<${name}>${members(value, item)}</${name}>`;
  return `<${name}>${escapeXml(JSON.stringify(value).replace(/^"|"$/g, ''))}</${name}>`;
}

function members(value: object, item: string): string {
  return Object.entries(value)
    .map(([name, member]) => element(name, member, item))
    .join('');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

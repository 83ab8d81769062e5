import type { Protocol, WireAnswer } from '../simulated-aws-wire.ts';
import type { Member, OperationSchema, Schema } from './schema.ts';

/** Writes an answer in the SDK's shape as the service would send it. */
export function renderBySchema(protocol: Protocol, operation: OperationSchema, answer: unknown): WireAnswer {
  const output = operation.output();
  if (output.type !== 'struct') return { status: 200, headers: {}, body: '' };
  const value = (answer ?? {}) as Record<string, unknown>;
  const isIn = ({ traits }: Member) => traits['httpHeader'] === undefined && traits['httpResponseCode'] === undefined;
  const headers = Object.fromEntries(
    output.members().flatMap(({ name, traits }) => {
      const header = traits['httpHeader'];
      return typeof header === 'string' && value[name] !== undefined ? [[header, textOf(value[name])]] : [];
    }),
  );
  const payload = output.members().find(({ traits }) => traits['httpPayload'] !== undefined);
  const body = output.members().filter(isIn);
  switch (protocol) {
    case 'query': {
      const result = `<${operation.name}Result>${xmlMembers(body, value)}</${operation.name}Result>`;
      return xml(`<${operation.name}Response>${result}</${operation.name}Response>`, headers);
    }
    case 'ec2':
      return xml(`<${operation.name}Response>${xmlMembers(body, value)}</${operation.name}Response>`, headers);
    case 's3': {
      if (payload === undefined) {
        const root = typeof output.traits['xmlName'] === 'string' ? output.traits['xmlName'] : output.name;
        return xml(`<${root}>${xmlMembers(body, value)}</${root}>`, headers);
      }
      const inner = value[payload.name];
      if (payload.schema.type !== 'struct') return { status: 200, headers, body: textOf(inner ?? '') };
      return xml(xmlElement(payload, inner, payload.schema.name), headers);
    }
    default: {
      const chosen = payload === undefined ? jsonOf(output, value) : jsonOf(payload.schema, value[payload.name]);
      const isText = payload !== undefined && payload.schema.type === 'simple';
      const text = isText ? textOf(chosen ?? '') : JSON.stringify(chosen);
      return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body: text };
    }
  }
}

function xml(body: string, headers: Readonly<Record<string, string>>): WireAnswer {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
  return { status: 200, headers: { 'content-type': 'text/xml', ...headers }, body: text };
}

function xmlMembers(members: readonly Member[], value: Readonly<Record<string, unknown>>): string {
  return members.map((member) => xmlElement(member, value[member.name], member.name)).join('');
}

function xmlElement(member: Member, value: unknown, fallback: string): string {
  if (value === undefined || value === null) return '';
  const { schema, traits } = member;
  const name = typeof traits['xmlName'] === 'string' ? traits['xmlName'] : fallback;
  if (schema.type === 'list') {
    const list = value as unknown[];
    if (traits['xmlFlattened'] !== undefined) {
      return list.map((one) => xmlElement({ ...schema.item(), traits: {} }, one, name)).join('');
    }
    const item = schema.item();
    return `<${name}>${list.map((one) => xmlElement(item, one, item.name)).join('')}</${name}>`;
  }
  if (schema.type === 'map') {
    const entries = Object.entries(value).map(
      ([key, one]) =>
        `<entry>${xmlElement(schema.key(), key, 'key')}${xmlElement(schema.value(), one, 'value')}</entry>`,
    );
    return `<${name}>${entries.join('')}</${name}>`;
  }
  if (schema.type === 'struct') {
    const members = schema.members();
    const attributes = members
      .filter(({ traits: own }) => own['xmlAttribute'] !== undefined)
      .map((one) => ` ${textOf(one.traits['xmlName'] ?? one.name)}="${escapeXml(textOf(at(value, one.name)))}"`);
    const inner = members.filter(({ traits: own }) => own['xmlAttribute'] === undefined);
    const namespace = attributes.length > 0 ? ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' : '';
    return `<${name}${namespace}${attributes.join('')}>${xmlMembers(inner, value as Record<string, unknown>)}</${name}>`;
  }
  return `<${name}>${escapeXml(textOf(value))}</${name}>`;
}

function jsonOf(schema: Schema, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (value instanceof Date) return value.getTime() / 1000;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (schema.type === 'list') return (value as unknown[]).map((one) => jsonOf(schema.item().schema, one));
  if (schema.type === 'map') {
    const { schema: inner } = schema.value();
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, jsonOf(inner, one)]));
  }
  if (schema.type !== 'struct') return value;
  const pairs = schema.members().flatMap((member) => {
    const one = jsonOf(member.schema, at(value, member.name));
    const name = typeof member.traits['jsonName'] === 'string' ? member.traits['jsonName'] : member.name;
    return one === undefined || member.traits['httpHeader'] !== undefined ? [] : [[name, one]];
  });
  return Object.fromEntries(pairs);
}

function at(value: unknown, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

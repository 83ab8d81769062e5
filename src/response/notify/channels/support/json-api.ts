import type { ChannelPorts } from '../../channel.ts';
import { judgeStatus, readJson } from './http-result.ts';
import type { Answer } from './tickets.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface JsonCall {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
}

/** A JSON API at one address with one authorization. Lists come back as `{items}`. */
export function jsonApi(base: string, headers: Readonly<Record<string, string>>, { http, clock }: ChannelPorts) {
  return async ({ method, path, body }: JsonCall): Promise<Answer<Json>> => {
    const answer = await http.send({
      method,
      url: base.replace(/\/$/, '') + path,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // GitHub says 403 with an empty allowance where others say 429.
    const isThrottled = answer.status === 403 && answer.headers['x-ratelimit-remaining'] === '0';
    const judged = judgeStatus(isThrottled ? { ...answer, status: 429 } : answer, clock.now());
    if (judged) return { ok: false, result: judged };
    if (answer.status === 204 || answer.body.trim() === '') return { ok: true, value: {} };
    const value = readJson(answer.body.trimStart().startsWith('[') ? `{"items":${answer.body}}` : answer.body);
    return value === undefined
      ? { ok: false, result: { state: 'retry', error: 'the answer is no JSON' } }
      : { ok: true, value };
  };
}

export type JsonApi = ReturnType<typeof jsonApi>;

/** Members of a list, those that are objects. */
export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter((item): item is Json => typeof item === 'object' && item !== null) : [];
}

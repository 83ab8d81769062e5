import { epochMs, type Instant } from '#kernel';
import type { SendResult } from '../../channel.ts';

/** The longest wait another side may ask for; what asks for more is asked again after it. */
const MAX_WAIT_MS = 86_400_000;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a status outside 2xx means: later (408, 425, 429, 5xx) or never. Undefined when it is 2xx. */
export function judgeStatus({ status, headers }: Answer, now: Instant, detail = ''): SendResult | undefined {
  if (status >= 200 && status < 300) return undefined;
  const error = `HTTP ${status}${detail === '' ? '' : ` ${detail}`}`;
  const isLater = status === 408 || status === 425 || status === 429 || status >= 500;
  if (!isLater) return { state: 'refused', error };
  const afterMs = retryAfterMs(headers['retry-after'], now);
  return { state: 'retry', error, ...(afterMs === undefined ? {} : { afterMs }) };
}

/** `Retry-After` in seconds or as a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after (read 2026-11-26). */
function retryAfterMs(text: string | undefined, now: Instant): number | undefined {
  if (text === undefined) return undefined;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - epochMs(now);
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), MAX_WAIT_MS);
}

/** JSON of an answer; undefined when it is none. */
export function readJson(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A machine code of the other side, when it looks like one: free text could repeat what we sent. */
export function machineCode(value: unknown): string {
  return typeof value === 'string' && /^[A-Za-z0-9_.-]{1,80}$/.test(value) ? value : '';
}

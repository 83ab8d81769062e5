import { API_ROOT } from '#api/contract';
import { ApiProblem, clientProblem, isProblem } from './problem.ts';

/** Sent with every call that changes something; a foreign page cannot set it without a preflight. */
const CSRF_HEADERS = { 'x-yagura-csrf': '1' };

/** Reads `path` below the API root. Throws ApiProblem. */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>(path, signal === undefined ? {} : { signal });
}

/** Posts JSON. Throws ApiProblem. */
export function postJson<T>(path: string, body: unknown): Promise<T> {
  return sendJson<T>('POST', path, body);
}

/** Puts JSON. Throws ApiProblem. */
export function putJson<T>(path: string, body: unknown): Promise<T> {
  return sendJson<T>('PUT', path, body);
}

function sendJson<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
  return call<T>(path, {
    method,
    headers: { ...CSRF_HEADERS, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Deletes; the answer's body is ignored. Throws ApiProblem. */
export async function deleteResource(path: string): Promise<void> {
  await call<unknown>(path, { method: 'DELETE', headers: CSRF_HEADERS });
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`${API_ROOT}${path}`, { credentials: 'same-origin', ...init }).catch(
    (thrown: unknown) => {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
      throw clientProblem(0, 'unreachable');
    },
  );
  const body = await readBody(response);
  if (response.ok) return body as T;
  throw isProblem(body) ? new ApiProblem(response.status, body) : clientProblem(response.status, 'unreadable');
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw clientProblem(response.status, 'unreadable');
  }
}

import type { Socket } from 'node:net';
import { REFUSALS } from './problem.ts';

/** Answers what the HTTP parser itself refuses, before there is a request: broken syntax, endless headers, slow senders. */
export function answerClientError(error: { readonly code: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, { problem }] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', REFUSALS['headers-too-large']]
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', REFUSALS.unreadable]
        : ['400 Bad Request', REFUSALS.unreadable];
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
      `cache-control: no-store\r\nconnection: close\r\n\r\n${body}`,
  );
}

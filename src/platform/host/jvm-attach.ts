import { constants } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Clock } from '../runtime/index.ts';
import { filesBelow } from './files.ts';
import { factsOf } from './raw.ts';

/** The signal that a HotSpot VM answers by opening its attach socket when the attach file is there. */
const QUIT = 'SIGQUIT';
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 200;

export type AttachRefusal =
  | 'no-trigger'
  | 'no-socket'
  | 'foreign-socket'
  | 'no-answer'
  | 'refused'
  | 'too-long'
  | 'gone';

export interface AttachInit {
  /** `/proc` of the machine. */
  readonly proc: string;
  readonly pid: number;
  /** Its number inside its own process namespace, by which it names its files. */
  readonly namespacePid: number;
  /** Effective user of the VM: whose the socket must be. */
  readonly uid: number;
  readonly clock: Clock;
  /** For opening the socket, and again for the answer. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Asked right before the signal: whether this is still the same VM and it catches the signal. */
  readonly mayBeWoken: () => boolean;
}

/** `done` when the VM ended its answer by itself. */
export type AttachAnswer = { readonly done: true } | { readonly done: false; readonly why: AttachRefusal };

/**
 * Asks a running HotSpot VM one diagnostic command over its attach socket, as `jcmd` does, and hands over the answer in
 * pieces. When the socket is not open yet, an attach file is made, the VM is woken by a signal, and the file is removed
 * again: the only thing this program ever writes on a host.
 * https://github.com/openjdk/jdk/blob/jdk-17-ga/src/hotspot/os/posix/attachListener_posix.cpp (read 2026-11-26)
 */
export async function askJvm(
  init: AttachInit,
  command: string,
  onPiece: (piece: Buffer) => void,
): Promise<AttachAnswer> {
  const socket = findSocket(init) ?? (await wake(init));
  if (typeof socket !== 'string') return { done: false, why: socket.why };
  const facts = factsOf(socket).value;
  if (facts === undefined || (facts.uid !== init.uid && facts.uid !== 0)) return { done: false, why: 'foreign-socket' };
  return await ask(socket, init, `1\0jcmd\0${command}\0\0\0`, onPiece);
}

function inTemporary({ proc, pid }: AttachInit, name: string): string | undefined {
  const root = `${proc}/${pid}/root`;
  const folder = filesBelow(root).resolve('/tmp').value;
  return folder === undefined ? undefined : `${root}${folder}/${name}`;
}

function findSocket(init: AttachInit): string | undefined {
  const path = inTemporary(init, `.java_pid${init.namespacePid}`);
  return path !== undefined && factsOf(path).value?.kind === 'socket' ? path : undefined;
}

async function wake(init: AttachInit): Promise<string | { readonly why: AttachRefusal }> {
  const trigger = await makeTrigger(init);
  if (trigger === undefined) return { why: 'no-trigger' };
  try {
    if (!init.mayBeWoken()) return { why: 'gone' };
    process.kill(init.pid, QUIT);
    const until = init.clock.elapsedMs() + init.timeoutMs;
    for (let wait = FIRST_WAIT_MS; init.clock.elapsedMs() < until; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      await init.clock.sleep(wait);
      const socket = findSocket(init);
      if (socket !== undefined) return socket;
    }
    return { why: 'no-socket' };
  } catch {
    return { why: 'gone' };
  } finally {
    await unlink(trigger).catch(() => undefined);
  }
}

/** The VM looks in its working folder and in `/tmp`; a link or file that is there already is left alone. */
async function makeTrigger(init: AttachInit): Promise<string | undefined> {
  const name = `.attach_pid${init.namespacePid}`;
  const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | constants.O_NOFOLLOW;
  for (const path of [inTemporary(init, name), `${init.proc}/${init.pid}/cwd/${name}`]) {
    if (path === undefined) continue;
    const file = await open(path, flags, 0o600).catch(() => undefined);
    if (file === undefined) continue;
    await file.close();
    return path;
  }
  return undefined;
}

function ask(
  path: string,
  { clock, timeoutMs, maxBytes }: AttachInit,
  request: string,
  onPiece: (piece: Buffer) => void,
): Promise<AttachAnswer> {
  const { promise, resolve } = Promise.withResolvers<AttachAnswer>();
  const socket = connect({ path });
  let bytes = 0;
  const ended = new AbortController();
  const end = (answer: AttachAnswer) => {
    resolve(answer);
    ended.abort();
    socket.destroy();
  };
  // The whole exchange is bounded: a peer that sends a byte now and then does not hold us.
  clock.sleep(timeoutMs, ended.signal).then(
    () => end({ done: false, why: 'no-answer' }),
    () => undefined,
  );
  socket.on('connect', () => socket.write(request));
  socket.on('data', (piece) => {
    bytes += piece.length;
    if (bytes > maxBytes) end({ done: false, why: 'too-long' });
    else onPiece(piece);
  });
  socket.on('end', () => end(bytes === 0 ? { done: false, why: 'refused' } : { done: true }));
  socket.on('error', () => end({ done: false, why: bytes === 0 ? 'refused' : 'no-answer' }));
  return promise;
}

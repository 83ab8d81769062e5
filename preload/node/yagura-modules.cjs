'use strict';

/*
 * Says which packages this process of Node.js has loaded, for `yagura host` and the agent to read:
 *
 *   NODE_OPTIONS="--require /opt/yagura/preload/node/yagura-modules.cjs" node app.js
 *
 * It writes one small file, `<pid>-<start>.json`, into /run/yagura/modules (or $YAGURA_MODULES_DIR) and does nothing at
 * all when that folder is not there. It sends nothing, changes no module, never throws and keeps no process alive.
 * Node.js 18 and later; ES modules are seen where `module.registerHooks` exists (22.15, 23.5 and later).
 */

const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');
const { fileURLToPath } = require('node:url');
const threads = require('node:worker_threads');

const FOLDER = process.env.YAGURA_MODULES_DIR || '/run/yagura/modules';
const MAX_PACKAGES = 5000;
const MAX_PENDING = 100000;
const MAX_OWN_FILES = 2000;
const MAX_MANIFEST_BYTES = 1024 * 1024;
const LOOKED_AT_BYTES = 256 * 1024;
/** Files worked through before the program gets its turn again. */
const SLICE = 100;
const FIRST_MS = 500;
const LATER_MS = 5000;
/** A file that is written again now and then is not taken for left over. */
const REFRESH_MS = 3600000;
/** Loaders that read and run modules by themselves, past Node's own. */
const OWN_LOADERS = new Set(['jiti', 'vite-node', 'vite', 'vitest', 'jest-runtime', '@jest/core', 'vm2', 'tsx']);
/** What bundlers leave in their output: helpers of their own, comments that name the file a piece came from. */
const BUILT = /__webpack_require__|__commonJS\b|__toESM\b|__esmMin\b|(?:\/\/ |\/\*!? |["']\.\/)node_modules\//;
const LONG_LINE = /[^\n]{2000}/;

const since = new Date().toISOString();
const pending = [];
const met = new Set();
const packages = new Map();
const packageOfFolder = new Map();
const workers = new Set();
let ownFiles = 0;
let isStarted = false;
/** Why the list may lack something; the first reason stays. */
let reason;
let written = '';
let writtenAt = 0;

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function lacks(why) {
  reason ??= why;
}

function note(url) {
  if (pending.length < MAX_PENDING) pending.push(url);
  else lacks('too-many');
}

/** Whether nothing of a package can have been loaded before this file, as far as the way it was started tells. */
function isFirst() {
  if (module.isPreloading === true) return true;
  const options = [...(process.env.NODE_OPTIONS || '').split(/\s+/), ...process.execArgv];
  const imports = options.flatMap((option, at) =>
    option === '--import' ? [options[at + 1] || ''] : option.startsWith('--import=') ? [option.slice(9)] : [],
  );
  return imports.length > 0 && path.basename(imports[0].replace(/["']/g, '')) === path.basename(__filename);
}

function watchLoading() {
  if (!isFirst()) lacks('late');
  const options = `${process.env.NODE_OPTIONS || ''} ${process.execArgv.join(' ')}`;
  if (/--(?:experimental-)?loader\b/.test(options)) lacks('own-loader');
  if (typeof Module.registerHooks === 'function') {
    Module.registerHooks({
      load(url, context, nextLoad) {
        note(url);
        return nextLoad(url, context);
      },
    });
  } else lacks('no-hooks');
  const { register } = Module;
  if (typeof register === 'function') {
    // Hooks that run on a thread of their own load packages there, unseen.
    Module.register = function registerSeen(...given) {
      lacks('own-loader');
      return Reflect.apply(register, this, given);
    };
    attempt(() => Module.syncBuiltinESMExports());
  }
  process.on('worker', (worker) => {
    const { threadId } = worker;
    workers.add(threadId);
    // Until the thread has told of itself, nothing is whole.
    if (isStarted) attempt(write);
    worker.once('exit', () => workers.delete(threadId));
  });
}

/** Name and version of the package a folder lies in, by the nearest manifest that has both; null when there is none. */
function packageOf(folder) {
  const known = packageOfFolder.get(folder);
  if (known !== undefined) return known;
  const above = path.dirname(folder);
  const isEnd = path.basename(folder) === 'node_modules' || above === folder;
  const found = isEnd ? null : (manifestOf(folder) ?? packageOf(above));
  packageOfFolder.set(folder, found);
  return found;
}

function manifestOf(folder) {
  const file = path.join(folder, 'package.json');
  const size = attempt(() => fs.statSync(file).size);
  if (size === undefined) return undefined;
  const manifest = size > MAX_MANIFEST_BYTES ? undefined : attempt(() => JSON.parse(fs.readFileSync(file, 'utf8')));
  if (manifest === undefined || manifest === null) {
    lacks('unreadable');
    return undefined;
  }
  const { name, version } = manifest;
  const isText = (text) => typeof text === 'string' && text !== '' && text.length <= 256;
  return isText(name) && isText(version) ? { name, version } : undefined;
}

function take(url) {
  const file = url.startsWith('file:') ? attempt(() => fileURLToPath(url.replace(/[?#].*$/, ''))) : url;
  if (file === undefined || !path.isAbsolute(file)) {
    // Code out of a `data:` address or a package manager's own scheme.
    if (!url.startsWith('node:') && url.includes(':')) lacks('other-source');
    return;
  }
  if (met.has(file) || file === __filename) return;
  met.add(file);
  const found = packageOf(path.dirname(file));
  if (found !== null) {
    if (OWN_LOADERS.has(found.name)) lacks('own-loader');
    if (packages.size < MAX_PACKAGES) packages.set(`${found.name}\n${found.version}`, [found.name, found.version]);
    else lacks('too-many');
  }
  if (!file.includes(`${path.sep}node_modules${path.sep}`)) lookForBundle(file);
}

/** A program's own file that a bundler made may hold the code of packages, whose files are then never loaded. */
function lookForBundle(file) {
  if (!/\.[cm]?[jt]sx?$/.test(file) && path.extname(file) !== '') return;
  ownFiles += 1;
  if (ownFiles > MAX_OWN_FILES) return lacks('too-many');
  const text = attempt(() => beginningOf(file));
  if (text === undefined) return lacks('unreadable');
  if (text.length >= LOOKED_AT_BYTES || BUILT.test(text) || LONG_LINE.test(text)) lacks('bundled');
}

function beginningOf(file) {
  const descriptor = fs.openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(LOOKED_AT_BYTES);
    return bytes.toString('latin1', 0, fs.readSync(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Field 22 of stat: with the process id it names this process and no later one. */
function startTicks() {
  const stat = fs.readFileSync('/proc/self/stat', 'latin1');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
}

function work() {
  if (pending.length === 0) for (const file of Object.keys(require.cache)) if (!met.has(file)) pending.push(file);
  for (const url of pending.splice(0, SLICE)) attempt(() => take(url));
  if (pending.length > 0) return later(20);
  isStarted = true;
  try {
    write();
  } catch {
    // What could not be written anew is no longer true.
    written = '';
    attempt(() => fs.unlinkSync(file));
  }
  later(LATER_MS);
}

function write() {
  const text = JSON.stringify({
    format: 1,
    runtime: 'node',
    pid: process.pid,
    startTicks: ticks,
    thread: threads.threadId,
    threads: [...workers].slice(0, 1000),
    since,
    complete: reason === undefined,
    reason,
    packages: [...packages.values()],
  });
  if (text === written && Date.now() - writtenAt < REFRESH_MS) return;
  const temporary = `${file}.part`;
  attempt(() => fs.unlinkSync(temporary));
  fs.writeFileSync(temporary, text, { flag: 'wx', mode: 0o644 });
  fs.renameSync(temporary, file);
  written = text;
  writtenAt = Date.now();
}

function later(ms) {
  setTimeout(() => attempt(work), ms).unref();
}

let ticks = 0;
let file = '';

attempt(() => {
  if (process.platform !== 'linux' || !fs.statSync(FOLDER).isDirectory()) return;
  ticks = startTicks();
  const thread = threads.isMainThread ? '' : `-${threads.threadId}`;
  file = path.join(FOLDER, `${process.pid}-${ticks}${thread}.json`);
  watchLoading();
  process.on('exit', () => attempt(() => isStarted && fs.unlinkSync(file)));
  later(FIRST_MS);
});

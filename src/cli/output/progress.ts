import type { ProgressEvent } from '#pipeline';
import type { Environment } from '../environment.ts';
import type { CliTexts } from '../texts/index.ts';
import { terminalText } from './terminal-text.ts';
import { fit } from './width.ts';

export interface ProgressView<T = ProgressEvent> {
  readonly report: (event: T) => void;
  /** Ends the display with one closing line. */
  readonly end: (line: string) => void;
  /** Ends the display because the work failed; the fault is printed by whoever catches it. */
  readonly abandon: () => void;
}

/** Lines are written at most this often when standard error is no terminal. */
const LINE_EVERY_MS = 5_000;

/** A spinner with counts on a terminal, a plain line every five seconds elsewhere. */
export async function progressView(environment: Environment, texts: CliTexts): Promise<ProgressView> {
  return await workView(environment, texts.working, (event: ProgressEvent) => describe(event, texts));
}

/** The same for any work that can be described in a line. */
export async function workView<T>(
  environment: Environment,
  working: string,
  lineOf: (event: T) => string,
): Promise<ProgressView<T>> {
  return environment.errIsTerminal ? await spinner(environment, working, lineOf) : plainLines(environment, lineOf);
}

async function spinner<T>(
  environment: Environment,
  working: string,
  lineOf: (event: T) => string,
): Promise<ProgressView<T>> {
  const { default: ora } = await import('ora');
  const view = ora({ text: working, discardStdin: false }).start();
  return {
    report: (event) => {
      view.text = fit(lineOf(event), environment.columns - 4);
    },
    end: (line) => {
      view.succeed(line);
    },
    abandon: () => {
      view.stop();
    },
  };
}

function plainLines<T>(environment: Environment, lineOf: (event: T) => string): ProgressView<T> {
  let last = Number.NEGATIVE_INFINITY;
  return {
    report: (event) => {
      const now = environment.clock.elapsedMs();
      if (now - last < LINE_EVERY_MS) return;
      last = now;
      environment.err(`${lineOf(event)}\n`);
    },
    end: (line) => environment.err(`${line}\n`),
    abandon: () => {},
  };
}

function describe(event: ProgressEvent, texts: CliTexts): string {
  const counts = event.total > 0 ? ` ${event.done}/${event.total}` : '';
  return `${texts.phases[event.phase]}${counts} ${terminalText(event.detail)}`;
}

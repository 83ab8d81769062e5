import type { ProgressEvent } from '#pipeline';
import type { Environment } from '../environment.ts';
import type { CliTexts } from '../texts/index.ts';
import { terminalText } from './terminal-text.ts';
import { fit } from './width.ts';

export interface ProgressView {
  readonly report: (event: ProgressEvent) => void;
  /** Ends the display with one closing line. */
  readonly end: (line: string) => void;
  /** Ends the display because the work failed; the fault is printed by whoever catches it. */
  readonly abandon: () => void;
}

/** Lines are written at most this often when standard error is no terminal. */
const LINE_EVERY_MS = 5_000;

/** A spinner with counts on a terminal, a plain line every five seconds elsewhere. */
export async function progressView(environment: Environment, texts: CliTexts): Promise<ProgressView> {
  return environment.errIsTerminal ? await spinner(environment, texts) : plainLines(environment, texts);
}

async function spinner(environment: Environment, texts: CliTexts): Promise<ProgressView> {
  const { default: ora } = await import('ora');
  const view = ora({ text: texts.working, discardStdin: false }).start();
  return {
    report: (event) => {
      view.text = fit(describe(event, texts), environment.columns - 4);
    },
    end: (line) => {
      view.succeed(line);
    },
    abandon: () => {
      view.stop();
    },
  };
}

function plainLines(environment: Environment, texts: CliTexts): ProgressView {
  let last = Number.NEGATIVE_INFINITY;
  return {
    report: (event) => {
      const now = environment.clock.elapsedMs();
      if (now - last < LINE_EVERY_MS) return;
      last = now;
      environment.err(`${describe(event, texts)}\n`);
    },
    end: (line) => environment.err(`${line}\n`),
    abandon: () => {},
  };
}

function describe(event: ProgressEvent, texts: CliTexts): string {
  const counts = event.total > 0 ? ` ${event.done}/${event.total}` : '';
  return `${texts.phases[event.phase]}${counts} ${terminalText(event.detail)}`;
}

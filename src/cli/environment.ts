import type { Instant } from '#kernel';
import type { BringAdvisories, SoftwareSource } from '#pipeline';
import type { AwsAccess } from '#platform/aws';
import type { Clock, LogLevel } from '#platform/runtime';
import type { Store } from '#platform/store';

/** What a command may use of the world. The composition root makes the real one, tests make their own. */
export interface Environment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly version: string;
  /** Standard output: the answer of the command and nothing else. */
  readonly out: (text: string) => void;
  /** Standard error: progress, notes and faults. */
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Width of the terminal in columns; 100 when there is none. */
  readonly columns: number;
  /** Aborted by SIGINT and SIGTERM. */
  readonly signal: AbortSignal;
  readonly pid: number;
  readonly host: string;
  /** Name of the operating system's user; who acts unless `--as` says otherwise. */
  readonly userName: string;
  /** Asks on the terminal and answers the line typed; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
  readTextFile(path: string): Promise<string | undefined>;
  /** Writes a file whole or not at all. */
  writeTextFile(path: string, text: string): Promise<void>;
  openStore(url: string): Promise<Store>;
  /** The store of the made-up company, made anew when it is not of today. */
  openSampleStore(): Promise<Store>;
  /** The text of its policy. */
  readSamplePolicy(): Promise<string>;
  isProcessAlive(pid: number): boolean;
  /** Serves console and API until `signal` is aborted; `ready` is told the address that is really open. */
  serve(init: ServeInit, ready: (url: string) => Promise<void>): Promise<void>;
  signInLink(store: Store, init: SignInLinkInit): Promise<{ readonly url: string; readonly expiresAt: Instant }>;
}

export interface ServeInit {
  readonly store: Store;
  readonly host: string;
  readonly port: number;
  /** Address under which people reach it; absent: the address that is opened. */
  readonly baseUrl?: string;
  readonly logLevel: LogLevel;
  /** Path of the policy file, and whether the server may write it; the text itself for the sample's, which nobody changes. */
  readonly policy: { readonly path: string; readonly writable: boolean; readonly text?: string };
  /** How messages go out; absent for the sample, of which nobody is told. */
  readonly messaging?: MessagingInit;
  /** Reference to the key that events must carry; without one none are taken. */
  readonly eventKey?: string;
  /** Reference to the key that traces must carry; without one none are taken. The port takes them over gRPC too. */
  readonly otlp?: { readonly key: string; readonly grpcPort?: number | undefined };
  /** What the server follows by itself; without it only what it is told is decided about. */
  readonly watch?: WatchServeInit | undefined;
}

/** What a server that watches uses besides its store. */
export interface WatchServeInit {
  readonly aws: AwsAccess;
  /** URL of a queue of events. */
  readonly queue?: string | undefined;
  readonly sources: readonly SoftwareSource[];
  readonly privateHosts: readonly string[];
  /** How advisories are brought up to date; left out: they are not. */
  readonly knowledge?:
    | (Pick<BringAdvisories, 'mirror' | 'downloads' | 'allowedHosts' | 'privateHosts' | 'sources' | 'options'> & {
        readonly everyHours: number;
      })
    | undefined;
}

export interface MessagingInit {
  readonly allowedHosts: readonly string[];
  readonly privateHosts: readonly string[];
  readonly profile?: string | undefined;
  readonly region?: string | undefined;
}

export interface SignInLinkInit {
  readonly role: string;
  readonly subject: string;
  readonly baseUrl: string;
}

import { Fault } from '#kernel';
import type { Config } from '#platform/config';
import type { HttpClientOptions } from '#platform/net';
import type { Clock, Secrets } from '#platform/runtime';
import type { Say } from './say.ts';

/** What somebody decided about an agent. */
export interface AgentSettings {
  /** Address of the server, with the path it stands below. */
  readonly server: string;
  /** Folder in which the agent keeps its key and the looks that wait. */
  readonly state: string;
  /** Root of the machine that is watched. */
  readonly root: string;
  readonly intervalSeconds: number;
  /** One look, sent, and the end. */
  readonly once: boolean;
  /** Where the secret of the enrolment stands: `env:NAME` or `file:/path`. */
  readonly enrolSecret?: string;
  /** File of the authorities that are believed instead of the system's, in PEM. */
  readonly caFile?: string;
  /** Whether what is reported may go to another machine without TLS. */
  readonly allowHttp: boolean;
  /** Whether Java machines are asked for their classes. */
  readonly jvmClasses: boolean;
  /** Room for looks that wait. */
  readonly bufferBytes: number;
}

/** What of the world an agent uses. */
export interface AgentWorld {
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly version: string;
  /** Aborted when the agent should end. */
  readonly signal: AbortSignal;
  readonly say: Say;
  /** Gives memory that is free back to the system; called when a step is done. */
  readonly giveBack?: () => void;
  /** Limits of one exchange, instead of the usual ones. */
  readonly http?: Pick<HttpClientOptions, 'timeoutMs'>;
}

type AgentConfig = Pick<
  Config,
  | 'agentServer'
  | 'agentState'
  | 'agentInterval'
  | 'agentOnce'
  | 'agentBuffer'
  | 'enrolSecret'
  | 'caFile'
  | 'allowHttp'
  | 'jvmClasses'
  | 'hostRoot'
>;

/** Settings from the values of options. Fault `usage`: no server is named. */
export function agentSettings(config: AgentConfig): AgentSettings {
  const { agentServer: server, enrolSecret, caFile } = config;
  if (server === undefined) {
    throw new Fault('usage', 'it is not known where to report to', {
      mend: 'name the server: --server https://yagura.example.com',
    });
  }
  return {
    server,
    state: config.agentState,
    root: config.hostRoot,
    intervalSeconds: config.agentInterval,
    once: config.agentOnce,
    allowHttp: config.allowHttp,
    jvmClasses: config.jvmClasses,
    bufferBytes: config.agentBuffer * 1024 * 1024,
    ...(enrolSecret === undefined ? {} : { enrolSecret }),
    ...(caFile === undefined ? {} : { caFile }),
  };
}

import type { Instant } from '#kernel';

/** Programs that start containers, as far as a control group names them. */
export const CONTAINER_RUNTIMES = ['docker', 'containerd', 'cri-o', 'podman', 'ecs', 'lxc', 'kubernetes'] as const;

export type ContainerRuntime = (typeof CONTAINER_RUNTIMES)[number];

/** The container a process runs in, by its control group. */
export interface ProcessContainer {
  readonly runtime: ContainerRuntime;
  readonly id: string;
  /** UID of the pod in Kubernetes. */
  readonly pod?: string;
  /** Id of the task in ECS. */
  readonly task?: string;
}

/** One running program. Threads of the kernel are none. */
export interface HostProcess {
  readonly pid: number;
  readonly parentPid: number;
  /** Ticks since boot; with the process id and the boot it names this process and no later one. */
  readonly startTicks: number;
  readonly startedAt?: Instant;
  /** Process id inside its own namespace, when that is another. */
  readonly namespacePid?: number;
  /** What the kernel calls it, at most 15 bytes. */
  readonly name: string;
  /** The file it runs, seen from its own root; absent when it could not be read. */
  readonly executable?: { readonly path: string; readonly isDeleted: boolean };
  /** Arguments, secrets masked, shortened; absent when they could not be read. */
  readonly command?: readonly string[];
  readonly uid?: number;
  readonly user?: string;
  readonly container?: ProcessContainer;
  /** The service of systemd it belongs to: `nginx.service`. */
  readonly unit?: string;
  /** Mount namespace, by the number the kernel gives it: processes of one see the same files. */
  readonly mounts?: string;
  /** Network namespace. */
  readonly network?: string;
}

import type { ContainerRuntime } from '#estate/model';

export interface ContainerPattern {
  readonly runtime: ContainerRuntime;
  /** With the groups `id` and, where the path has it, `task`. */
  readonly pattern: RegExp;
}

/**
 * How programs name the control groups of their containers; the first that fits counts, so that what is precise stands
 * before what is general. Read 2026-11-26 from
 * https://github.com/opencontainers/runc/blob/main/docs/systemd.md,
 * https://kubernetes.io/docs/concepts/architecture/cgroups/,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-metadata.html and
 * https://docs.podman.io/en/latest/markdown/podman-run.1.html.
 */
export const CONTAINER_PATTERNS: readonly ContainerPattern[] = [
  {
    runtime: 'ecs',
    pattern: /\/ecstasks-(?<task>[0-9a-f]{32})\.slice\/(?:docker|cri-containerd)-(?<id>[0-9a-f]{64})\.scope/,
  },
  { runtime: 'ecs', pattern: /\/ecs\/(?:[\w-]+\/)?(?<task>[0-9a-f-]{32,36})\/(?<id>[0-9a-f]{64}|[0-9a-f]{32}-\d+)/ },
  { runtime: 'containerd', pattern: /cri-containerd[-:](?<id>[0-9a-f]{64})/ },
  { runtime: 'cri-o', pattern: /crio-(?!conmon)(?<id>[0-9a-f]{64})/ },
  { runtime: 'podman', pattern: /libpod-(?!conmon)(?<id>[0-9a-f]{64})/ },
  { runtime: 'docker', pattern: /docker[-/](?<id>[0-9a-f]{64})/ },
  { runtime: 'lxc', pattern: /\/lxc(?:\.payload)?[./](?<id>[\w.-]{1,128})/ },
  { runtime: 'kubernetes', pattern: /\/kubepods[^\n]*\/(?<id>[0-9a-f]{64})/ },
  // A container seen from a namespace of control groups beside its own has nothing but its id.
  { runtime: 'containerd', pattern: /^\/(?:\.\.\/)*(?:[\w.-]+\/)?(?<id>[0-9a-f]{64})(?:\/|$)/ },
];

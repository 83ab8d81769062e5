import { expect, it } from 'vitest';
import { parseImageReference } from './reference.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

it.each([
  ['ghcr.io/org/app:1.0', 'https://ghcr.io', 'org/app', '1.0', 'ghcr.io/org/app:1.0'],
  [`ghcr.io/org/app@${DIGEST}`, 'https://ghcr.io', 'org/app', DIGEST, `ghcr.io/org/app@${DIGEST}`],
  [`ghcr.io/org/app:1.0@${DIGEST}`, 'https://ghcr.io', 'org/app', DIGEST, `ghcr.io/org/app@${DIGEST}`],
  ['images.example:5000/app', 'https://images.example:5000', 'app', 'latest', 'images.example:5000/app:latest'],
  ['http://images.example/app:2', 'http://images.example', 'app', '2', 'images.example/app:2'],
  ['localhost:5000/a/b/c:2', 'http://localhost:5000', 'a/b/c', '2', 'localhost:5000/a/b/c:2'],
  ['nginx', 'https://registry-1.docker.io', 'library/nginx', 'latest', 'docker.io/library/nginx:latest'],
  ['grafana/loki:3', 'https://registry-1.docker.io', 'grafana/loki', '3', 'docker.io/grafana/loki:3'],
  ['docker.io/nginx:1', 'https://registry-1.docker.io', 'library/nginx', '1', 'docker.io/library/nginx:1'],
])('reads registry:%s', (text, origin, repository, reference, name) => {
  expect(parseImageReference(`registry:${text}`)).toEqual({ origin, repository, reference, name });
});

it.each([
  [''],
  ['ghcr.io/'],
  ['ghcr.io/Org/app'],
  ['ghcr.io/org/app:'],
  ['ghcr.io/org/app:1.0/x'],
  ['ghcr.io/org/../app'],
  ['ghcr.io/org/app@sha256:abc'],
  ['user:password@ghcr.io/org/app'],
  ['ghcr.io/org/app?x=1'],
  [`ghcr.io/${'a'.repeat(300)}`],
])('refuses registry:%s', (text) => {
  expect(() => parseImageReference(`registry:${text}`)).toThrow('names no image of a registry');
});

import type { Source } from '#kernel';
import type { HardeningHead } from './head.ts';

const SOURCES_0: readonly Source[] = [{ url: 'https://man.openbsd.org/sshd_config', read: '2026-11-26' }];

export const SSHD_HARDENING = {
  'sshd-root-login': {
    severity: 'high',
    title: { en: 'SSH as root with a password', ja: 'SSH での root のパスワードログイン' },
    mend: {
      en: 'Set `PermitRootLogin no` in sshd_config and reload sshd; people log in as themselves and use sudo.',
      ja: 'sshd_config に `PermitRootLogin no` を設定し、sshd をリロードしてください。各自のユーザーでログインし、sudo を使います。',
    },
    sources: SOURCES_0,
  },
  'sshd-password-authentication': {
    severity: 'medium',
    title: { en: 'SSH with passwords', ja: 'SSH のパスワード認証' },
    mend: {
      en: 'Set `PasswordAuthentication no` and `KbdInteractiveAuthentication no` and let people use keys or Session Manager.',
      ja: '`PasswordAuthentication no` と `KbdInteractiveAuthentication no` を設定し、鍵または Session Manager を使ってください。',
    },
    sources: SOURCES_0,
  },
  'sshd-empty-passwords': {
    severity: 'critical',
    title: { en: 'SSH with empty passwords', ja: 'SSH の空パスワード' },
    mend: {
      en: 'Set `PermitEmptyPasswords no` in sshd_config and reload sshd.',
      ja: 'sshd_config に `PermitEmptyPasswords no` を設定し、sshd をリロードしてください。',
    },
    sources: SOURCES_0,
  },
} as const satisfies Readonly<Record<string, HardeningHead>>;

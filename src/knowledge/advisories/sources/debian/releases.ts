/** Releases by name, with the number that os-release gives. https://www.debian.org/releases/ (read 2026-11-26) */
export const RELEASES: Readonly<Record<string, string>> = {
  jessie: '8',
  stretch: '9',
  buster: '10',
  bullseye: '11',
  bookworm: '12',
  trixie: '13',
  forky: '14',
  sid: 'unstable',
};

/** What Debian's tracker says of a source package in bookworm. */
export interface DebianFact {
  readonly cve: string;
  readonly source: string;
  readonly title: string;
  readonly fixed: string;
  readonly urgency: 'high' | 'medium' | 'not yet assigned';
}

/** Written down by hand for the sample; what counts stands at `https://security-tracker.debian.org/tracker/<cve>`. */
export const DEBIAN_FACTS: readonly DebianFact[] = [
  {
    cve: 'CVE-2023-4911',
    source: 'glibc',
    title: "A buffer overflow was discovered in the GNU C Library's dynamic loader",
    fixed: '2.36-9+deb12u3',
    urgency: 'not yet assigned',
  },
  {
    cve: 'CVE-2024-2961',
    source: 'glibc',
    title: 'The iconv() function in the GNU C Library may overflow the output buffer',
    fixed: '2.36-9+deb12u6',
    urgency: 'not yet assigned',
  },
  {
    cve: 'CVE-2023-38545',
    source: 'curl',
    title: 'This flaw makes curl overflow a heap based buffer in the SOCKS5 proxy handshake',
    fixed: '7.88.1-10+deb12u4',
    urgency: 'not yet assigned',
  },
  {
    cve: 'CVE-2023-44487',
    source: 'nghttp2',
    title: 'The HTTP/2 protocol allows a denial of service because request cancellation can reset many streams quickly',
    fixed: '1.52.0-1+deb12u1',
    urgency: 'not yet assigned',
  },
  {
    cve: 'CVE-2023-4863',
    source: 'libwebp',
    title: 'Heap buffer overflow in libwebp',
    fixed: '1.2.4-0.2+deb12u1',
    urgency: 'not yet assigned',
  },
  {
    cve: 'CVE-2023-5363',
    source: 'openssl',
    title: 'A bug has been identified in the processing of key and initialisation vector lengths',
    fixed: '3.0.11-1~deb12u2',
    urgency: 'not yet assigned',
  },
];

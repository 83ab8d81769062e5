/**
 * Names this server answers to: loopback and the host of its base URL. A page on another name that resolves to
 * us (DNS rebinding) sends its own name in `Host` and is refused.
 */
export function hostGuard(baseUrl: string): (host: string | undefined) => boolean {
  const own = new URL(baseUrl).hostname;
  return (host) => {
    const name = hostName(host);
    return name !== undefined && (name === own || isLoopbackName(name));
  };
}

/** `localhost`, 127.0.0.0/8 and `[::1]`. */
export function isLoopbackName(name: string): boolean {
  return name === 'localhost' || name === '[::1]' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name);
}

/** The name in a `Host` header, in lower case and without the port; undefined when the header is none. */
function hostName(host: string | undefined): string | undefined {
  if (host === undefined || !/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(host)) return undefined;
  return host.replace(/:\d{1,5}$/, '').toLowerCase();
}

/** Settings of this browser. Where storage is refused (private windows) they last as long as the page. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(`yagura.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`yagura.${name}`, value);
  } catch {
    return;
  }
}

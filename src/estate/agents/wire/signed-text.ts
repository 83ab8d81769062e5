/** What is signed: the members one after the other, each with its length before it, so that they can be split in one way only. */
export function signedText(purpose: 'enrol' | 'token' | 'granted', ...members: readonly string[]): string {
  return ['yagura-agent', purpose, ...members].map((member) => `${member.length}:${member}`).join(',');
}

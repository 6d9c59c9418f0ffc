/** What names the host of a web address, in small letters: up to its path, with whatever stands before an @ or after a colon. */
const webAuthority = /^[a-z][a-z\d+.-]*:\/\/([^/?#\\]*)/

/** The host that an email address, a web address or a bare domain names, all in small letters. */
export function hostIn(address: string): string {
  const authority = webAuthority.exec(address)?.[1] ?? address
  return authority.slice(authority.lastIndexOf('@') + 1).replace(/[/:?#].*$/s, '')
}

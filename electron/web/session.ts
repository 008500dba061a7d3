import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may come in: holders of the address Baton printed, and then of the cookie it was exchanged for. */
export interface Session {
  /** Good for as long as the process lives; printed at the terminal. */
  readonly token: string
  /** The value of the cookie that keys are exchanged for. */
  readonly cookie: string
  /** Good once, for the browser Baton opens itself: its address is visible to other programs for a moment. */
  issueTicket(): string
  /** The `set-cookie` value for a good token or ticket, else null. */
  exchange(secret: string): string | null
  admits(cookieHeader: string | undefined): boolean
}

/** With the cookie of the door before it, windows that are still open go on. */
export function createSession(port: number, cookie = newSecret()): Session {
  const token = newSecret()
  const tickets = new Set<string>()
  // Cookies do not know ports: the name keeps two running Batons apart.
  const cookieName = `baton-${port}`
  return {
    token,
    cookie,
    issueTicket() {
      const ticket = newSecret()
      tickets.add(ticket)
      return ticket
    },
    exchange(secret) {
      if (!sameSecret(secret, token) && !tickets.delete(secret)) return null
      return `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
    admits(cookieHeader) {
      return sameSecret(readCookie(cookieHeader, cookieName), cookie)
    },
  }
}

/** 256 random bits. */
function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compared by digest: equal time whatever the lengths and contents. */
function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

function readCookie(header: string | undefined, name: string): string {
  const pair = (header ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`))
  return pair?.slice(name.length + 1) ?? ''
}

import type { IncomingMessage } from 'node:http'
import type { Refusal } from './respond.ts'
import { refusal } from './respond.ts'

/**
 * Refuses what another site could make a browser send: a request under another name for this machine (DNS
 * rebinding), and one whose Origin is not our own page. A call must name its origin; a plain page view need not.
 */
export function guardOrigin(request: IncomingMessage, host: string): Refusal | null {
  if (request.headers.host !== host)
    return refusal(403, 'This address is not Baton’s. Use the one it printed.')
  const { origin } = request.headers
  const foreign = origin === undefined ? request.method === 'POST' : origin !== `http://${host}`
  return foreign ? refusal(403, 'Only Baton’s own page may ask this.') : null
}

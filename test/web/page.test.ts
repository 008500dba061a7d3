import { describe, expect, test } from 'vitest'
import { openTestDoor } from '../helpers/browser-door.ts'
import { ask } from '../helpers/http.ts'

async function get(path: string) {
  const door = await openTestDoor()
  return ask(door.port, path, { headers: { cookie: await door.cookie() } })
}

describe('the page', () => {
  test('is served at / under a policy that lets only its own scripts run', async () => {
    const answer = await get('/')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('<title>Baton</title>')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
    })
  })

  test('files with a hash in their name may be kept, the page may not', async () => {
    expect((await get('/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable')
    expect((await get('/')).headers['cache-control']).toBe('no-cache')
  })

  test.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
    '/%00',
    '/%',
    '//etc/passwd',
    '/assets',
    '/nothing.js',
  ])('%s is not found', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('export')
  })

  test('POST on a page is refused', async () => {
    const door = await openTestDoor()
    const origin = `http://127.0.0.1:${door.port}`
    const answer = await ask(door.port, '/', {
      method: 'POST',
      headers: { cookie: await door.cookie(), origin },
    })
    expect(answer.status).toBe(405)
  })
})

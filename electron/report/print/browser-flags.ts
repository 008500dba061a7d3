/**
 * Flags of the browser that prints: headless, on a profile of its own, and unable to ask anything of a
 * network (the page itself asks for nothing: everything is inlined and its policy forbids the rest).
 */
export function browserFlags(profile: string, runsAsRoot: boolean): readonly string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-breakpad',
    '--disable-dev-shm-usage',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    '--mute-audio',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Chromium's sandbox refuses to run as root, as in containers and on build machines.
    ...(runsAsRoot ? ['--no-sandbox'] : []),
    'about:blank',
  ]
}

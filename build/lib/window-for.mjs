import { bundle } from './bundle.mjs'

/**
 * Builds the window where it is older than its sources, for a command line that serves it: `serve` itself takes the window
 * that lies there, as a packaged Baton must.
 * @param {readonly string[]} args they begin with the command
 */
export async function windowFor(args, build = bundle) {
  const asksHelp = args.includes('--help') || args.includes('-h')
  if (args[0] === 'serve' && !asksHelp) await build('renderer')
}

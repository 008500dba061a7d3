/** One line for the person at the terminal. Standard output stays free for results. */
export function say(line) {
  process.stderr.write(`Baton: ${line}\n`)
}

/** A problem the person can do something about: shown without a stack trace. */
export class Remedy extends Error {}

/** Runs a script's main function; a Remedy is one line, anything else is a bug and keeps its stack. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    if (!(error instanceof Remedy)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

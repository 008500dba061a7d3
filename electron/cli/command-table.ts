import type { Command } from './command.ts'

/**
 * The commands, in the order `--help` lists them. Each loads its code only when it runs: a command line
 * should not wait for what it does not use.
 */
export const commandTable: Readonly<Record<string, Command>> = {
  score: {
    synopsis:
      'FILE... [--json] [--strategic 1-5] [--changes-per-year N] [--regulated] [--lambda N] [--simulate N]',
    summary: 'Scores workflows from BPMN files: automate, hybrid or orchestrate, and why. Stores nothing.',
    help: [
      '  --json                one workflow a line, as JSON, as soon as it is scored',
      '  --strategic 1-5       strategic importance of every workflow named',
      '  --changes-per-year N  how often the workflows must change',
      '  --regulated           regulation drives the changes',
      '  --lambda N            with --json: price of a hand-over in the hybrid split, in points (1)',
      '  --simulate N          with --json: draws N cases at random, as another opinion on times and costs',
    ].join('\n'),
    load: async () => (await import('./commands/score.ts')).runScore,
  },
  import: {
    synopsis: 'FILE... [--data DIR] --engagement NAME [--client NAME]',
    summary: 'Imports BPMN files into an engagement, which is created when there is none of that name.',
    help: [
      '  --engagement NAME  title or id of the engagement',
      '  --client NAME      the client, for a new engagement; without it the name of the engagement',
      '  --data DIR         the data folder; without it the folder of the user',
      '',
      'Prints a line a workflow: its id, its name, elements mapped and elements in the file.',
    ].join('\n'),
    load: async () => (await import('./commands/import.ts')).runImport,
  },
  list: {
    synopsis: '[--data DIR] [--json]',
    summary: 'Lists the engagements of a data folder.',
    help: [
      '  --data DIR   the data folder; without it the folder of the user',
      '  --json       one engagement a line, as JSON',
    ].join('\n'),
    load: async () => (await import('./commands/list.ts')).runList,
  },
  assess: {
    synopsis: '[--data DIR] --engagement NAME [--json] [--lambda N] [--simulate N]',
    summary: 'Scores the workflows of an engagement as they are stored: with their answers, by its rubric.',
    help: [
      '  --engagement NAME  id or title, as `baton list` prints them',
      '  --data DIR         the data folder; without it the folder of the user',
      '  --json             one workflow a line, as JSON, with all behind its verdict',
      '  --lambda N         with --json: price of a hand-over in the hybrid split, in points (the rubric’s)',
      '  --simulate N       with --json: draws N cases at random, as another opinion on times and costs',
    ].join('\n'),
    load: async () => (await import('./commands/assess.ts')).runAssess,
  },
  plan: {
    synopsis: '[--data DIR] --engagement NAME [--json]',
    summary: 'Prints what to do first: initiatives in waves, and why they stand there.',
    help: [
      '  --engagement NAME  id or title, as `baton list` prints them',
      '  --data DIR         the data folder; without it the folder of the user',
      '  --json             the whole plan, as one JSON object',
    ].join('\n'),
    load: async () => (await import('./commands/plan.ts')).runPlan,
  },
  parked: {
    synopsis: '[--data DIR] --engagement NAME [--open] [--json]',
    summary: 'Lists what workshops parked: questions, decisions and ideas, by workflow.',
    help: [
      '  --engagement NAME  id or title, as `baton list` prints them',
      '  --open             only what is not settled',
      '  --data DIR         the data folder; without it the folder of the user',
      '  --json             one item a line, as JSON',
    ].join('\n'),
    load: async () => (await import('./commands/parked.ts')).runParked,
  },
  report: {
    synopsis: '[--data DIR] --engagement NAME --out FILE.pdf [--paper A4|Letter]',
    summary: 'Writes the PDF summary of an engagement.',
    help: [
      '  --engagement NAME  id or title, as `baton list` prints them',
      '  --out FILE.pdf     where to; an existing file is replaced when the new one is complete',
      '  --paper            A4 (default) or Letter',
      '  --data DIR         the data folder; without it the folder of the user',
    ].join('\n'),
    load: async () => (await import('./commands/report.ts')).runReport,
  },
  serve: {
    synopsis: '[--data DIR] [--port N] [--no-open]',
    summary: 'Opens Baton in the browser of this machine, until Ctrl+C.',
    help: [
      '  --data DIR   the data folder; without it the folder of the user',
      '  --port N     a fixed port; without it any free one',
      '  --no-open    only print the address',
    ].join('\n'),
    load: async () => (await import('./commands/serve.ts')).runServe,
  },
  doctor: {
    synopsis: '[--data DIR]',
    summary: 'Checks this machine: Node, SQLite, data folder, browser, Electron, and what to do about each.',
    help: '  --data DIR   the data folder; without it the folder of the user',
    load: async () => (await import('./commands/doctor.ts')).runDoctor,
  },
}

import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { buildReport } from '../../electron/report/build-report.ts'
import { withoutPictographs } from '../../electron/report/html/pictographs.ts'
import { analyse } from '../../electron/workbench/analyse-case.ts'
import { reportHtml } from '../../electron/report/report-html.ts'
import { hostile } from './hostile.ts'
import { reportInput, workflow } from './hand-made.ts'
import { sampleReportInput } from './sample-report.ts'

const hostileHtml = reportHtml(
  buildReport(
    reportInput(
      hostile.map((name) => workflow({ name, stepName: name })),
      hostile.join(' '),
    ),
  ),
  'A4',
)

describe('the page of the report', () => {
  test('holds no script, no handler, no frame and no address to fetch, whatever the names are', () => {
    const page = new Window().document
    page.write(hostileHtml)
    const elements = [...page.querySelectorAll('*')]
    const active = ['SCRIPT', 'IFRAME', 'IMG', 'IMAGE', 'LINK', 'OBJECT', 'EMBED', 'FORM', 'A', 'USE']
    expect(elements.filter(({ tagName }) => active.includes(tagName.toUpperCase()))).toHaveLength(0)
    const names = new Set(elements.flatMap((element) => element.getAttributeNames()))
    const acting = [...names].filter((name) => /^on|^(src|srcset|href|xlink:href|action|data)$/i.test(name))
    expect(acting).toEqual([])
    const styles = [...page.querySelectorAll('style')].map(({ textContent }) => textContent)
    expect(styles).toHaveLength(1)
    expect(styles[0]?.replace(/"[^"]*"/g, '')).not.toMatch(/@import|url\((?!data:font\/woff2)/)
  })

  test('shows every name as it was typed, but for pictographs', () => {
    const page = new Window().document
    page.write(hostileHtml)
    const headings = [...page.querySelectorAll('h1')].map(({ textContent }) => textContent).join('\n')
    const printed = hostile.map((name) => withoutPictographs(name))
    expect(printed.filter((name) => !headings.includes(name))).toEqual([])
  })

  test('prints a bullet for a pictograph, which would be a bitmap or a box, and says so', () => {
    const named = (name: string) => {
      const html = reportHtml(buildReport(reportInput([workflow({ name })], name)), 'A4')
      return html.slice(html.indexOf('<body>'))
    }
    expect(named('Returns 👩‍💻 ✅ ❤️')).not.toMatch(/\p{Emoji_Presentation}|\uFE0F/u)
    expect(named('Returns 👩‍💻')).toContain('stands for a pictograph')
    expect(named('Returns ✓ ❤ 1 #')).not.toContain('stands for a pictograph')
  })

  test('forbids everything but its own styles and fonts', () => {
    expect(hostileHtml).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:;`)
  })

  test('embeds the scripts its text needs, and only those', () => {
    const faces = (html: string) => html.match(/@font-face/g)?.length ?? 0
    const latin = reportHtml(buildReport(reportInput([workflow()])), 'A4')
    expect(faces(latin)).toBe(3)
    const cyrillic = reportHtml(buildReport(reportInput([workflow({ name: 'Заявка' })])), 'A4')
    expect(faces(cyrillic)).toBe(6)
  })

  test('leaves no page to the second opinions alone: the assessment goes on below them', async () => {
    const input = await sampleReportInput()
    const { catalogue, rubric, workflows } = input
    const analyses = new Map(workflows.map((each) => [each.id, analyse({ ...each, catalogue, rubric })]))
    const html = reportHtml(buildReport({ ...input, analyses }), 'A4')
    const sections = html.split('<section ').slice(1)
    const partly = sections.flatMap((section, at) =>
      section.includes('class="beside dimensions"') ? [at] : [],
    )
    expect(partly.length).toBeGreaterThan(2)
    const looks = partly.map((at) =>
      /^id="(\w+)-\d+" class="([\w ]+)"/.exec(sections[at + 1] ?? '')?.slice(1),
    )
    expect(looks).toEqual(partly.map(() => ['assessment', 'chapter mapped follows']))
    expect(html.match(/class="chapter mapped follows"/g)).toHaveLength(partly.length)
  })

  test('has the paper that was asked for', () => {
    const model = buildReport(reportInput([workflow()]))
    expect(reportHtml(model, 'A4')).toContain('size: A4;')
    expect(reportHtml(model, 'Letter')).toContain('size: letter;')
  })

  test('heads every table row and column, and orders its headings', () => {
    const html = reportHtml(buildReport(reportInput([workflow()])), 'A4')
    expect(html.match(/<th(?! scope=)/g)?.filter((tag) => tag !== '<thead') ?? []).toEqual(
      html.match(/<thead/g)?.map(() => '<th') ?? [],
    )
    const levels = [...html.matchAll(/<h([1-3])[ >]/g)].map(([, level]) => Number(level))
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)
    expect(jumps).toEqual([])
  })
})

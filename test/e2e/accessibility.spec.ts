import type { Locator, Page } from '@playwright/test'
import { themeNames } from '#shared/design/tokens.ts'
import type { ThemeName } from '#shared/design/tokens.ts'
import {
  expect,
  expectAccessible,
  expectContrast,
  keepWorkflows,
  openScreen,
  rememberTheme,
  test,
} from './fixtures.ts'
import { canvasOf, clickEdge, edges, nodes } from './map-helpers.ts'
import { expectLargeTargets } from './targets.ts'

const dialogs: readonly (readonly [string, string])[] = [
  ['Alt+c', 'Systems and departments'],
  ['Alt+r', 'Rubric'],
  ['?', 'Keys'],
  ['Alt+n', 'New workflow'],
  ['Control+k', 'Command palette'],
  ['/', 'Search'],
]

const mapPanels: readonly (readonly [string, string])[] = [
  ['Alt+o', 'Outline'],
  ['Alt+t', 'Steps table'],
  ['Alt+q', 'Parking lot'],
  ['Alt+h', 'History'],
]

/** What must be on screen before it is judged. */
const ready: Readonly<
  Record<'Map' | 'Assessment' | 'Matrix' | 'Plan' | 'Report', (page: Page) => Promise<void>>
> = {
  Map: (page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText(/^Saved/),
  Assessment: async (page) => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('hybrid')
    for (const summary of await page.locator('article summary').all())
      if (await summary.isVisible()) await summary.click()
  },
  Matrix: (page) => expect(page.getByRole('rowheader').first()).toBeVisible(),
  Plan: async (page) => {
    const why = page.getByRole('button', { name: /^Why: Automate/ }).first()
    await why.click({ timeout: 45_000 })
    await expect(why).toHaveAttribute('aria-expanded', 'true')
  },
  Report: (page) => expect(page.getByTitle(/^Pages of/)).toBeVisible({ timeout: 45_000 }),
}

test('every screen, panel and dialog passes axe in each theme, with nothing too small to hit', async ({
  page,
  door,
}) => {
  test.setTimeout(300_000)
  await rememberTheme(page, 'light')
  await page.goto(door.address)
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await keepWorkflows(page, ['E-commerce returns', 'Retail inventory updates', 'Loan approval'])
  await ready.Map(page)
  await judge(page, 'Map')
  await walkInspector(page)
  await walkPanels(page)
  for (const [key, name] of dialogs) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await judge(page, name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const title of ['Assessment', 'Matrix', 'Plan', 'Report'] as const) {
    await openScreen(page, title)
    await ready[title](page)
    await judge(page, title)
  }
  await page.keyboard.press('Alt+0')
  await expect(page.getByRole('heading', { name: 'Engagements' })).toBeVisible()
  await judge(page, 'Engagements')
  await page.getByRole('button', { name: 'New engagement' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await judge(page, 'New engagement')
})

/** All rules in the light theme; what the others change is colour. */
async function judge(page: Page, what: string): Promise<void> {
  await expectLargeTargets(page, what)
  await expectAccessible(page, what)
  for (const theme of themeNames.filter((name) => name !== 'light')) {
    await paint(page, theme)
    await expectContrast(page, `${what}, ${theme}`)
  }
  await paint(page, 'light')
}

/** Puts another theme's colours on what is on screen, which a choice from the menu would close. */
async function paint(page: Page, theme: ThemeName): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name
    document.documentElement.dataset['mantineColorScheme'] = name === 'dark' ? 'dark' : 'light'
  }, theme)
}

/** The verdict with everything opened, then what is said of a step (with the pad beside it), an edge and a lane. */
async function walkInspector(page: Page): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'Verdict and selection' })
  const folded = panel.locator('[aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().click()
  await judge(page, 'the verdict with everything open')
  await nodes(page).nth(1).click()
  await expect(panel.getByLabel('Name')).toBeVisible()
  await expect(page.getByRole('toolbar', { name: /^Go on from/ })).toBeVisible()
  await judge(page, 'a step')
  await clickEdge(page, edges(page).first())
  await expect(panel.getByLabel('Name')).toHaveCount(0)
  await judge(page, 'an edge')
  const lane = page.getByRole('button', { name: /^Lane / }).first()
  await lane.click()
  await expect(panel.getByLabel('Department')).toBeVisible()
  await judge(page, 'a lane')
  await walkMenus(page, lane)
}

async function walkMenus(page: Page, lane: Locator): Promise<void> {
  const open: readonly (readonly [string, () => Promise<void>])[] = [
    ['the context menu', () => lane.click({ button: 'right' })],
    [
      'the menu of a workflow',
      () =>
        page
          .getByRole('button', { name: /^More for / })
          .first()
          .click(),
    ],
    ['the menu of the engagement', () => page.getByRole('banner').getByRole('button').first().click()],
    ['the themes', () => page.getByRole('button', { name: 'Theme' }).click()],
  ]
  for (const [what, show] of open) {
    await show()
    await expect(page.getByRole('menu')).toBeVisible()
    await expect(page.locator('[role^=menuitem]:focus')).toHaveCount(1)
    await judge(page, what)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
}

async function walkPanels(page: Page): Promise<void> {
  for (const [key, name] of mapPanels) {
    await canvasOf(page).focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('complementary', { name })).toBeVisible()
    await judge(page, name)
  }
  await page.getByRole('button', { name: 'Close the history' }).click()
  await canvasOf(page).focus()
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('region', { name: 'Playback' })).toBeVisible()
  await judge(page, 'playback')
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('region', { name: 'Playback' })).toHaveCount(0)
}

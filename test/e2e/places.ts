import type { Locator, Page } from '@playwright/test'
import { themeNames } from '#shared/design/tokens.ts'
import type { ThemeName } from '#shared/design/tokens.ts'
import { expect, keepWorkflows, openScreen } from './fixtures.ts'
import { canvasOf, clickEdge, edges, nodes } from './map-helpers.ts'

/** Looks at what is on screen; `place` says where that is. */
export type Visit = (place: string) => Promise<void>

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

/** What must be on screen before it is looked at. */
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

/** Goes through every screen, panel, menu and dialog of the sample engagement, and looks at each. */
export async function walkPlaces(page: Page, visit: Visit): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  await keepWorkflows(page, ['E-commerce returns', 'Retail inventory updates', 'Loan approval'])
  await ready.Map(page)
  await visit('Map')
  await walkInspector(page, visit)
  await walkPanels(page, visit)
  for (const [key, name] of dialogs) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await visit(name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const title of ['Assessment', 'Matrix', 'Plan', 'Report'] as const) {
    await openScreen(page, title)
    await ready[title](page)
    await visit(title)
  }
  await page.keyboard.press('Alt+0')
  await expect(page.getByRole('heading', { name: 'Engagements' })).toBeVisible()
  await visit('Engagements')
  await page.getByRole('button', { name: 'New engagement' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('New engagement')
}

/** Puts another theme's colours on what is on screen, which a choice from the menu would close. */
async function paint(page: Page, theme: ThemeName): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name
    document.documentElement.dataset['mantineColorScheme'] = name === 'dark' ? 'dark' : 'light'
  }, theme)
}

/** Looks at what is on screen in each theme, and ends in the light one. */
export async function inEachTheme(page: Page, look: (theme: ThemeName) => Promise<void>): Promise<void> {
  for (const theme of themeNames) {
    await paint(page, theme)
    await look(theme)
  }
  await paint(page, 'light')
}

/** The verdict with everything opened, then what is said of a step (with the pad beside it), an edge and a lane. */
async function walkInspector(page: Page, visit: Visit): Promise<void> {
  const panel = page.getByRole('complementary', { name: 'Verdict and selection' })
  const folded = panel.locator('[aria-expanded="false"]')
  while ((await folded.count()) > 0) await folded.first().click()
  await visit('the verdict with everything open')
  await nodes(page).nth(1).click()
  await expect(panel.getByLabel('Name')).toBeVisible()
  await expect(page.getByRole('toolbar', { name: /^Go on from/ })).toBeVisible()
  await visit('a step')
  await clickEdge(page, edges(page).first())
  await expect(panel.getByLabel('Name')).toHaveCount(0)
  await visit('an edge')
  const lane = page.getByRole('button', { name: /^Lane / }).first()
  await lane.click()
  await expect(panel.getByLabel('Department')).toBeVisible()
  await visit('a lane')
  await walkMenus(page, lane, visit)
}

async function walkMenus(page: Page, lane: Locator, visit: Visit): Promise<void> {
  const banner = page.getByRole('banner')
  const workflow = page.getByRole('button', { name: /^More for / }).first()
  const open: readonly (readonly [string, () => Promise<void>])[] = [
    ['the context menu', () => lane.click({ button: 'right' })],
    ['the menu of a workflow', () => workflow.click()],
    ['the menu of the engagement', () => banner.getByRole('button').first().click()],
    ['the themes', () => page.getByRole('button', { name: 'Theme' }).click()],
  ]
  for (const [what, show] of open) {
    await show()
    await expect(page.getByRole('menu')).toBeVisible()
    await expect(page.locator('[role^=menuitem]:focus')).toHaveCount(1)
    await visit(what)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
  }
}

async function walkPanels(page: Page, visit: Visit): Promise<void> {
  for (const [key, name] of mapPanels) {
    await canvasOf(page).focus()
    await page.keyboard.press(key)
    await expect(page.getByRole('complementary', { name })).toBeVisible()
    await visit(name)
  }
  await page.getByRole('button', { name: 'Close the history' }).click()
  await canvasOf(page).focus()
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('region', { name: 'Playback' })).toBeVisible()
  await visit('playback')
  await page.keyboard.press('Alt+p')
  await expect(page.getByRole('region', { name: 'Playback' })).toHaveCount(0)
  await walkDrawn(page, visit)
}

/** The split drawn on the map, and the map as the room sees it. */
async function walkDrawn(page: Page, visit: Visit): Promise<void> {
  await canvasOf(page).focus()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Draw on the map: the split')
  await page.keyboard.press('Enter')
  const legend = page.getByRole('region', { name: 'Drawn on the map' })
  await expect(legend).toBeVisible()
  await visit('the split on the map')
  await legend.getByRole('button').click()
  await canvasOf(page).focus()
  await page.keyboard.press('Alt+w')
  await expect(page.locator('[data-workshop]').first()).toBeVisible()
  await visit('workshop mode')
  await page.keyboard.press('Alt+w')
}

import { expectAccessible, expectContrast, rememberTheme, test } from './fixtures.ts'
import { inEachTheme, walkPlaces } from './places.ts'
import { expectLargeTargets } from './targets.ts'

test('every screen, panel and dialog passes axe in each theme, with nothing too small to hit', async ({
  page,
  door,
}) => {
  test.setTimeout(480_000)
  await rememberTheme(page, 'light')
  await page.goto(door.address)
  await walkPlaces(page, async (place) => {
    await expectLargeTargets(page, place)
    // All rules in the light theme; what the others change is colour.
    await inEachTheme(page, (theme) =>
      theme === 'light' ? expectAccessible(page, place) : expectContrast(page, `${place}, ${theme}`),
    )
  })
})

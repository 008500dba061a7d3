import { rememberTheme, test } from '../e2e/fixtures.ts'
import { inEachTheme, walkPlaces } from '../e2e/places.ts'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const

for (const size of sizes) {
  test(`every place in each theme at ${size.width} × ${size.height}`, async ({ page, door }) => {
    test.setTimeout(1_200_000)
    await page.setViewportSize(size)
    await rememberTheme(page, 'light')
    await page.goto(door.address)
    let place = 0
    await walkPlaces(page, async (name) => {
      place += 1
      const file = `${String(place).padStart(2, '0')}-${name.toLowerCase().replaceAll(' ', '-')}`
      await inEachTheme(page, async (theme) => {
        // The colours of a theme fade in; a picture is of what they come to.
        const path = `out/gallery/${size.width}-${theme}/${file}.png`
        await page.screenshot({ path, animations: 'disabled' })
      })
    })
  })
}

import { join } from 'node:path'
import { test } from '../support/e2e/test.ts'
import { visits } from '../support/e2e/visits.ts'
import { root } from '../support/files.ts'

const folder = join(root, 'test-results/screens')
const widths = [390, 1280]
const schemes = ['light', 'dark'] as const

for (const [route, states] of Object.entries(visits))
  for (const { name, as, path, act } of states)
    test(`${route}: ${name}`, async ({ visit, world }) => {
      const page = await visit(as(world))
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(path(world))
      await act?.(page)
      const file = `${route.replace('routes/', '')} ${name}`.replace(/[^\w.$-]+/g, '-')
      for (const width of widths)
        for (const colorScheme of schemes) {
          await page.setViewportSize({ width, height: width > 600 ? 800 : 844 })
          await page.emulateMedia({ colorScheme })
          await page.screenshot({ path: join(folder, `${file}-${width}-${colorScheme}.png`), fullPage: true })
        }
      await page.emulateMedia({ colorScheme: 'light', media: 'print' })
      await page.pdf({ path: join(folder, `${file}.pdf`), format: 'A4' })
    })

import { makeDemoSchool } from '#app/demo/make-demo-school.server.ts'
import { publishContent } from '#app/flows/publish-content.server.ts'
import { connect, readClock } from '#db/client.server.ts'
import { migrate } from '#db/migrate.ts'
import { Problem } from '../../../scripts/lib/problem.mjs'
import { withProgress } from '../../../scripts/lib/progress.mjs'
import { ROOT } from '../../../scripts/lib/root-folder.mjs'
import { readLessons, sayDemo } from '../lessons-and-demo.ts'
import { openCommandDatabase } from './open-command-database.ts'

/** `npm run demo`: the demo school, also where it does not come by itself. */
export async function demoCommand(args: string[]): Promise<void> {
  if (args.length > 0) throw new Problem('`npm run demo` takes no more words.')
  const database = await openCommandDatabase(ROOT)
  try {
    await migrate(database.url)
    const { db, close } = connect(database.url, { max: 2 })
    try {
      const made = await withProgress('Making the demo school', async () => {
        const now = await readClock(db)
        await publishContent(db, readLessons(ROOT), now)
        return makeDemoSchool(db, { always: true }, now)
      })
      if (!('signIns' in made))
        throw new Problem(
          'A real school has registered here, so no demo school is made. Nothing was changed.',
        )
      console.log(sayDemo(made.signIns))
    } finally {
      await close()
    }
  } finally {
    await database.close()
  }
}

import { resetPassword } from '#app/flows/reset-password.server.ts'
import { asViewer, connect } from '#db/client.server.ts'
import { Problem } from '../../../scripts/lib/problem.mjs'
import { ROOT } from '../../../scripts/lib/root-folder.mjs'
import { openCommandDatabase } from './open-command-database.ts'

/** `npm run reset-password -- teacher@school.example`: a new password for a teacher who has lost theirs. */
export async function resetPasswordCommand(args: string[]): Promise<void> {
  const [email] = args
  if (!email || args.length > 1)
    throw new Problem('Name one teacher by e-mail, as in `npm run reset-password -- teacher@school.example`.')
  const database = await openCommandDatabase(ROOT)
  try {
    const { db, close } = connect(database.url, { max: 1 })
    try {
      const reset = await resetPassword((work) => asViewer(db, null, work), email)
      if (reset.outcome === 'unknown')
        throw new Problem(`No teacher has the e-mail ${email}. Nothing was changed.`)
      console.log(`New password of ${reset.name}: ${reset.password}`)
      console.log(
        'They are signed out everywhere; they can choose another password once they have signed in.',
      )
    } finally {
      await close()
    }
  } finally {
    await database.close()
  }
}

import { resolve } from 'node:path'
import { restoreBackup } from '#db/backup/restore-backup.ts'
import { requireNotRunning } from '#db/embedded/cluster.ts'
import { Problem } from '../../../scripts/lib/problem.mjs'
import { withProgress } from '../../../scripts/lib/progress.mjs'
import { ROOT } from '../../../scripts/lib/root-folder.mjs'
import { readEnv } from '../../env.server.ts'
import { openCommandDatabase } from './open-command-database.ts'

/** `npm run restore -- file [--replace]`: makes the database what a backup says, whole or not at all. */
export async function restore(args: string[]): Promise<void> {
  const names = args.filter((arg) => !arg.startsWith('--'))
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--replace')
  const [name] = names
  if (!name || names.length > 1 || unknown)
    throw new Problem(
      'Name one backup file, as in `npm run restore -- my.backup.gz` (and --replace to give up what is there).',
    )
  if (!readEnv(process.env).DATABASE_URL) requireNotRunning(ROOT)
  const file = resolve(process.env.INIT_CWD ?? '.', name)
  const database = await openCommandDatabase(ROOT, { make: true })
  try {
    const { manifest, rows } = await withProgress('Restoring the backup', () =>
      restoreBackup(database.url, file, { replace: args.includes('--replace') }),
    )
    console.log(
      `${rows} rows of ${manifest.tables.length} tables, backed up at ${manifest.madeAt}, are in place and verified.`,
    )
    console.log('Start with `npm start`.')
  } finally {
    await database.close()
  }
}

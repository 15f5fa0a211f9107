import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { writeBackup } from '#db/backup/write-backup.ts'
import { Problem } from '../../../scripts/lib/problem.mjs'
import { withProgress } from '../../../scripts/lib/progress.mjs'
import { ROOT } from '../../../scripts/lib/root-folder.mjs'
import { openCommandDatabase } from './open-command-database.ts'

/** `npm run backup [-- file]`: writes everything the school has into one file, while the server runs or not. */
export async function backup(args: string[]): Promise<void> {
  const now = new Date()
  const file = args[0]
    ? resolve(process.env.INIT_CWD ?? '.', args[0])
    : join(ROOT, '.data', 'backups', nameFor(now))
  if (existsSync(file)) throw new Problem(`${file} exists already: name another file, or move that one away.`)
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 })
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const database = await openCommandDatabase(ROOT)
  try {
    const { tables, rows } = await withProgress('Writing the backup', () =>
      writeBackup(database.url, file, { app: version, now }),
    )
    console.log(`${rows} rows of ${tables} tables are in ${file} (${readSize(statSync(file).size)}).`)
    console.log(
      'It holds personal data: keep it where only the school gets at it, and a copy on another machine.',
    )
  } finally {
    await database.close()
  }
}

/** Such as `who-says-2026-03-02-090000.backup.gz`, in UTC. */
function nameFor(now: Date): string {
  const [day, time] = now.toISOString().slice(0, 19).split('T')
  return `who-says-${day}-${time?.replaceAll(':', '')}.backup.gz`
}

function readSize(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

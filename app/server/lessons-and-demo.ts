import { join } from 'node:path'
import { type CompiledContent, compileContent } from '#app/content/compile.ts'
import type { DemoSignIns } from '#db/queries/accounts.server.ts'
import { Problem } from '../../scripts/lib/problem.mjs'

/** The compiled `content/` of this checkout. Throws a `Problem` that names the first fault. */
export function readLessons(root: string): CompiledContent {
  const compiled = compileContent(join(root, 'content'))
  if (compiled.ok) return compiled.content
  const [first] = compiled.problems
  const more = compiled.problems.length > 1 ? ` (and ${compiled.problems.length - 1} more)` : ''
  throw new Problem(
    `The content has a fault: ${first?.file}:${first?.line} ${first?.message}${more}. \`npm run content\` lists all.`,
  )
}

/** The demo school's sign-ins, for a terminal. */
export function sayDemo({ email, password, classCode, studentName, phrase }: DemoSignIns): string {
  return `
Demo school, until the first real school registers:
  teacher   ${email}   password ${password}
  student   class code ${classCode}   name ${studentName}   phrase ${phrase}`
}

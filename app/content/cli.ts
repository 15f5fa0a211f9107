import { resolve } from 'node:path'
import { compileContent } from './compile.ts'
import type { Counts } from './counts.ts'
import { problemText } from './problems.ts'

/** `npm run content`: checks and compiles content/, and says how much there is, or what must be put right and where. */
const compiled = compileContent(resolve(process.argv[2] ?? 'content'))
for (const warning of compiled.warnings) console.warn(`look at  ${problemText(warning)}`)
if (compiled.ok) {
  console.log(countsText(compiled.content.counts))
} else {
  for (const problem of compiled.problems) console.error(problemText(problem))
  console.error(`${compiled.problems.length} problems: nothing was compiled`)
  process.exitCode = 1
}

function countsText(counts: Counts): string {
  return [
    listed('items by kind', counts.byKind),
    listed('items by skill', counts.bySkill),
    listed('passages on which an answer can show a misconception', counts.byMisconception),
    `texts: ${counts.texts}`,
    `passages: ${counts.passages}`,
    `lessons: ${counts.lessons}`,
    `steps: ${counts.steps}`,
    `scored items: ${counts.scoredItems}`,
    `kinds: ${counts.kinds}`,
    `sound share: ${counts.soundShare.toFixed(2)}`,
  ].join('\n')
}

function listed(title: string, counts: ReadonlyMap<string, number>): string {
  return [title, ...[...counts].map(([name, count]) => `  ${name}  ${count}`), ''].join('\n')
}

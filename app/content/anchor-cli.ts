import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Anchored, anchorSpans, type BlockTexts } from './anchor.ts'
import { problemText } from './problems.ts'
import { readYaml } from './yaml-file.ts'

/** `npm run content:anchor`: fills in the position of every span under content/texts/. */
const root = resolve(process.argv[2] ?? 'content')
const refused = textFolders(root).flatMap((text) => anchorText(text))
for (const line of refused) console.error(line)
if (refused.length > 0) {
  console.error(`${refused.length} spans could not be anchored`)
  process.exitCode = 1
}

function textFolders(folder: string): string[] {
  const texts = join(folder, 'texts')
  return existsSync(texts) ? readdirSync(texts).map((name) => `texts/${name}`) : []
}

function anchorText(text: string): string[] {
  const blocks: BlockTexts = {
    standard: blockTexts(`${text}/standard.yaml`),
    plain: blockTexts(`${text}/plain.yaml`),
  }
  return ['passages.yaml', 'features.yaml'].flatMap((name) => {
    const path = `${text}/${name}`
    const file = readYaml(root, path)
    const anchored = anchorSpans(file, blocks)
    if (anchored.source !== file.source) writeFileSync(join(root, path), anchored.source)
    report(file.name, anchored)
    return anchored.problems.map(problemText)
  })
}

function blockTexts(path: string): ReadonlyMap<string, string> {
  const { data } = readYaml(root, path)
  const blocks = typeof data === 'object' && data !== null && 'blocks' in data ? data.blocks : []
  return new Map(Array.isArray(blocks) ? blocks.map((block) => [String(block?.id), String(block?.text)]) : [])
}

function report(name: string, anchored: Anchored): void {
  for (const moved of anchored.moved) console.log(moved)
  console.log(`${name}: ${anchored.filled} spans anchored, ${anchored.moved.length} moved`)
}

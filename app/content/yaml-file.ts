import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  type Document,
  isMap,
  isNode,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
} from 'yaml'
import type { Problem } from './problems.ts'

export type Path = readonly PropertyKey[]

/** One file of content/: what it says, and on which line it says it. */
export type YamlFile = {
  /** As printed in problems: the root's own name, then the path below it. */
  name: string
  source: string
  document: Document<ParsedNode>
  data: unknown
  /** The line of a path into the data; of the nearest part that exists where the path does not. */
  lineOf(path: Path): number
  problems: Problem[]
}

/** Reads one YAML file below `root`; a missing or broken file comes back empty, with its problems. */
export function readYaml(root: string, path: string): YamlFile {
  const name = `${basename(root)}/${path}`
  if (!existsSync(join(root, path))) {
    const missing = {
      file: name,
      line: 1,
      message: 'there is no such file — write it, or take its name out of the list',
    }
    return { ...parseYaml(name, ''), problems: [missing] }
  }
  return parseYaml(name, readFileSync(join(root, path), 'utf8'))
}

/** Parses YAML and keeps its line numbers. */
export function parseYaml(name: string, source: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const problems = document.errors.map((error) => ({
    file: name,
    line: lineAt(error.pos[0]),
    message: `this is not YAML: ${firstLine(error.message)} — correct the file`,
  }))
  const data: unknown = problems.length === 0 ? document.toJS() : undefined
  return { name, source, document, data, problems, lineOf: (path) => lineAt(offsetOf(document, path)) }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line .*$/, '')
}

function offsetOf(document: Document<ParsedNode>, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(document.contents)
  for (const step of path) {
    const next = stepInto(node, step)
    if (next === undefined) break
    offset = next.offset
    node = next.value
  }
  return offset
}

function stepInto(node: unknown, step: PropertyKey): { offset: number; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => String(item.key) === String(step))
    return pair && { offset: isNode(pair.key) ? startOf(pair.key) : 0, value: pair.value }
  }
  if (isSeq(node)) {
    const value = node.items[Number(step)]
    return isNode(value) ? { offset: startOf(value), value } : undefined
  }
  return undefined
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}

import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { issueText } from '../activities/authored.ts'
import type { Problem } from './problems.ts'
import {
  courseFile,
  factsFile,
  featuresFile,
  lessonFile,
  levelFile,
  passagesFile,
  sourceFile,
  stepFile,
} from './schemas.ts'
import { type Path, readYaml, type YamlFile } from './yaml-file.ts'

/** A file whose shape holds. */
export type Parsed<T extends z.ZodType> = { file: YamlFile; data: z.output<T> }

export type TextSource = {
  folder: string
  source: Parsed<typeof sourceFile>
  levels: Record<'standard' | 'plain', Parsed<typeof levelFile>>
  passages: Parsed<typeof passagesFile>
  features: Parsed<typeof featuresFile>
}

export type LessonSource = { lesson: Parsed<typeof lessonFile>; steps: Parsed<typeof stepFile>[] }

export type ContentSource = {
  facts: Parsed<typeof factsFile> | undefined
  texts: TextSource[]
  lessons: LessonSource[]
}

/** Collects what an author must put right. */
export type Report = (file: YamlFile, path: Path, message: string) => void

/** Reads every file below `root` and checks its shape. A file that does not hold is reported and left out. */
export function readContent(root: string, problems: Problem[]): ContentSource {
  const read = <T extends z.ZodType>(path: string, schema: T) => readParsed(root, path, schema, problems)
  const facts = read('facts.yaml', factsFile)
  const course = read('course.yaml', courseFile)
  return {
    facts,
    texts: foldersIn(root, 'texts').flatMap((folder) => readText(folder, read) ?? []),
    lessons: (course?.data.lessons ?? []).flatMap((name) => {
      const folder = `lessons/${name}`
      const lesson = read(`${folder}/lesson.yaml`, lessonFile)
      const steps = lesson?.data.steps.flatMap((step) => read(`${folder}/steps/${step}.yaml`, stepFile) ?? [])
      return lesson && steps ? [{ lesson, steps }] : []
    }),
  }
}

/** Names of the folders directly inside a folder; none where it does not exist. */
function foldersIn(root: string, folder: string): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries.map(({ name }) => `${folder}/${name}`).sort()
}

type Read = <T extends z.ZodType>(path: string, schema: T) => Parsed<T> | undefined

function readText(folder: string, read: Read): TextSource | undefined {
  const source = read(`${folder}/source.yaml`, sourceFile)
  const standard = read(`${folder}/standard.yaml`, levelFile)
  const plain = read(`${folder}/plain.yaml`, levelFile)
  const passages = read(`${folder}/passages.yaml`, passagesFile)
  const features = read(`${folder}/features.yaml`, featuresFile)
  if (!source || !standard || !plain || !passages || !features) return undefined
  return { folder, source, levels: { standard, plain }, passages, features }
}

function readParsed<T extends z.ZodType>(
  root: string,
  path: string,
  schema: T,
  problems: Problem[],
): Parsed<T> | undefined {
  const file = readYaml(root, path)
  problems.push(...file.problems)
  if (file.problems.length > 0) return undefined
  const parsed = schema.safeParse(file.data, { reportInput: true })
  if (parsed.success) return { file, data: parsed.data }
  for (const issue of parsed.error.issues)
    problems.push({ file: file.name, line: file.lineOf(issue.path), message: issueText(issue) })
  return undefined
}

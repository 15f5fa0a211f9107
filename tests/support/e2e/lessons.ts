import { join } from 'node:path'
import type { OpenItem } from '#app/activities/contract.ts'
import { kindOf } from '#app/activities/kinds.ts'
import { type CompiledContent, compileContent } from '#app/content/compile.ts'
import type { CompiledLesson } from '#app/domain/course/lesson.ts'
import { root } from '../files.ts'

let compiled: CompiledContent | undefined

/** The content of this checkout as the server publishes it, keys included: for expecting, never for answering. */
export function readLessons(): CompiledContent {
  compiled ??= compile()
  return compiled
}

/** A lesson with its items opened, by step. */
export function lessonById(id: string): { lesson: CompiledLesson; itemsOf(stepNumber: number): OpenItem[] } {
  const { lessons, items } = readLessons()
  const lesson = lessons.find((candidate) => candidate.id === id)?.body
  if (!lesson) throw new Error(`there is no lesson ${id}`)
  return {
    lesson,
    itemsOf(stepNumber) {
      const step = lesson.steps[stepNumber - 1]
      if (step?.type !== 'activity') return []
      return step.items.map(({ revision }) => {
        const item = items.find((candidate) => candidate.revision === revision)
        if (!item) throw new Error(`item revision ${revision} is not in the content`)
        return kindOf(item.kind).open(item.body)
      })
    },
  }
}

function compile(): CompiledContent {
  const result = compileContent(join(root, 'content'))
  if (result.ok) return result.content
  const lines = result.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
  throw new Error(`The content has faults:\n${lines.join('\n')}`)
}

import { z } from 'zod'
import type { Level } from '../../domain/attribution/span.ts'
import { keysOf, learnerAttributions, learnerKinds } from '../../domain/attribution/taxonomy.ts'
import {
  authoredHead,
  authoredMistake,
  authoredReason,
  compiledHead,
  compiledMistake,
  compiledReason,
  parseAuthored,
  resolveReason,
} from '../authored.ts'
import type { CompileContext, PassageKey } from '../contract.ts'

/** The two questions, in the order in which they are asked, and the values each offers. */
export const axisValues = { attribution: keysOf(learnerAttributions), kind: keysOf(learnerKinds) } as const
export type AxisId = keyof typeof axisValues
const axisIds = ['attribution', 'kind'] as const

const authoredItem = z.strictObject({
  ...authoredHead,
  passage: z.string(),
  axes: z.array(z.enum(axisIds)).min(1).max(2),
  right: z.partialRecord(z.enum(axisIds), authoredReason),
  wrong: z.strictObject({
    attribution: z.partialRecord(z.enum(axisValues.attribution), authoredMistake).optional(),
    kind: z.partialRecord(z.enum(axisValues.kind), authoredMistake).optional(),
  }),
})

const compiledAxis = z.strictObject({
  axis: z.enum(axisIds),
  key: z.string(),
  right: compiledReason,
  wrong: z.array(compiledMistake.extend({ value: z.string() })),
})

const compiledItem = z.strictObject({
  ...compiledHead,
  kind: z.literal('classify'),
  published: z.string(),
  claim: z.string(),
  axes: z.array(compiledAxis),
})

export type ClassifyItem = z.infer<typeof compiledItem>
export type ClassifyAxis = z.infer<typeof compiledAxis>

/** What a learner sees before the verdict. `published` is a date like 2022-09-30. */
export type ClassifyShown = { level: Level; stem: string; claim: string; published: string; axes: AxisId[] }

export function compile(authored: unknown, context: CompileContext): ClassifyItem | undefined {
  const item = parseAuthored(authoredItem, authored, context)
  const passage = item && context.passage(item.passage, ['passage'])
  if (!item || !passage) return undefined
  const asked = axisIds.filter((axis) => item.axes.includes(axis))
  const axes = asked.flatMap((axis) => compileAxis(axis, item, passage, context) ?? [])
  for (const axis of axisIds.filter((id) => !asked.includes(id) && (item.right[id] || item.wrong[id])))
    context.problem(
      ['axes'],
      `the item gives reasons for ${axis} and does not ask it — add it to \`axes\`, or take the reasons out`,
    )
  if (axes.length < asked.length) return undefined
  return {
    id: item.id,
    kind: 'classify',
    version: 1,
    skill: item.skill,
    certainty: item.certainty,
    stem: item.stem,
    passages: [passage.id],
    published: context.text.published,
    claim: passage.claim,
    axes,
  }
}

export function parseItem(stored: unknown): ClassifyItem {
  return compiledItem.parse(stored)
}

export function toShown(item: ClassifyItem, level: Level): ClassifyShown {
  return {
    level,
    stem: item.stem,
    claim: item.claim,
    published: item.published,
    axes: item.axes.map(({ axis }) => axis),
  }
}

type Authored = z.infer<typeof authoredItem>

function compileAxis(
  axis: AxisId,
  item: Authored,
  passage: PassageKey,
  context: CompileContext,
): ClassifyAxis | undefined {
  const { value: key, scored } = passage[axis]
  const values: readonly string[] = axisValues[axis]
  if (!scored || !values.includes(key)) {
    const ruling = scored ? `its ${axis} is “${key}”` : `the ruling on its ${axis} says that it is not scored`
    context.problem(
      ['axes'],
      `${passage.id} cannot be asked this: ${ruling} — take ${axis} out of \`axes\`, or choose another passage`,
    )
    return undefined
  }
  const given: Readonly<Record<string, z.infer<typeof authoredMistake> | undefined>> = item.wrong[axis] ?? {}
  if (given[key])
    context.problem(
      ['wrong', axis, key],
      `${key} is the key of ${passage.id} and stands among the wrong values — take it out`,
    )
  const right = item.right[axis]
  if (!right)
    context.problem(
      ['right'],
      `the right answer to ${axis} has no rationale and evidence — write \`right: ${axis}:\``,
    )
  const wrong = values
    .filter((value) => value !== key)
    .flatMap((value) => {
      const mistake = given[value]
      if (!mistake) {
        context.problem(
          ['wrong', axis],
          `${axis}: the wrong value ${value} has no rationale, diagnosis and evidence — write them`,
        )
        return []
      }
      const resolved = resolveReason(mistake, context, ['wrong', axis, value])
      return resolved ? [{ value, ...resolved }] : []
    })
  const reason = right && resolveReason(right, context, ['right', axis])
  return reason && !given[key] && wrong.length === values.length - 1
    ? { axis, key, right: reason, wrong }
    : undefined
}

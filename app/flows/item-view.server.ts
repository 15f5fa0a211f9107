import type { OpenItem, Reason } from '#app/activities/contract.ts'
import type { Level } from '#app/domain/attribution/span.ts'
import { type Draft, parseDraft } from '#app/domain/course/draft.ts'
import type { Certainty } from '#app/domain/course/lesson.ts'
import type { GradePart, Outcome } from '#app/domain/grading/grade.ts'
import { outcomeOf } from '#app/domain/grading/grade.ts'

/** A question as it leaves for the browser; `verdict` only where this attempt has answered it. */
export type ItemView = {
  kind: string
  shown: unknown
  values: Record<string, string[]>
  asksCertainty: boolean
  certainty: Certainty | null
  /** Marks were made at the other reading level, where other words stand; they cannot be shown at this one. */
  draftLost: boolean
  /** When what was typed so far was typed: ISO, UTC. */
  draftAt: string | null
  verdict: VerdictView | null
}

type VerdictView = {
  outcome: Outcome
  parts: { part: string; score: number }[]
  reasons: Reason[]
}

/** A stored answer with its current grade. */
export type GradedAnswer = {
  level: Level
  body: unknown
  certainty: Certainty | null
  points: number
  max: number
  parts: unknown
}

/** An item that is not yet answered, with what was typed so far. Nothing in it depends on the key. */
export function viewOpenItem(
  item: OpenItem,
  level: Level,
  stored?: { body: unknown; updatedAt: Date },
): ItemView {
  const draft = stored && parseDraft(stored.body)
  const values = draft ? valuesOf(item, draft, level) : {}
  return {
    kind: item.head.kind,
    shown: item.toShown(level),
    values,
    asksCertainty: item.head.certainty,
    certainty: draft?.certainty ?? null,
    draftLost: draft !== undefined && isEmpty(values) && !isEmpty(valuesOf(item, draft, draft.level)),
    draftAt: stored?.updatedAt.toISOString() ?? null,
    verdict: null,
  }
}

/** An item that is answered, with verdict and reasons, at the level at which it was answered. */
export function viewAnsweredItem(item: OpenItem, answer: GradedAnswer): ItemView {
  return {
    kind: item.head.kind,
    shown: item.toShown(answer.level),
    values: item.toForm(answer.body, answer.level),
    asksCertainty: item.head.certainty,
    certainty: answer.certainty,
    draftLost: false,
    draftAt: null,
    verdict: viewVerdict(item, answer),
  }
}

function viewVerdict(item: OpenItem, answer: GradedAnswer): VerdictView {
  return {
    outcome: outcomeOf(answer),
    parts: (answer.parts as GradePart[]).map(({ part, score }) => ({ part, score })),
    reasons: item.reasons(answer.level, answer.body).map((reason) => ({
      part: reason.part,
      right: reason.right,
      score: reason.score,
      of: reason.of,
      words: reason.words,
      rationale: reason.rationale,
      evidence: reason.evidence,
      ...(reason.remarks && { remarks: reason.remarks.map(({ code, words }) => ({ code, words })) }),
    })),
  }
}

/** A draft's input values at a level; none where the room can no longer read it. */
function valuesOf(item: OpenItem, draft: Draft, level: Level): Record<string, string[]> {
  try {
    return item.toForm(draft.response, level)
  } catch {
    // The room has changed its mind about what a response looks like since this was typed.
    return {}
  }
}

function isEmpty(values: Record<string, string[]>): boolean {
  return Object.values(values).every((list) => list.length === 0)
}

import type { Level } from '../domain/attribution/span.ts'
import type { Reason } from './contract.ts'

/** How one part of a verdict is worded. */
type Wording = {
  /** The part's own verdict; where an item has one part, the page's verdict already says it. */
  title?: string
  answer: string
  key: string
  remark?(code: 'missed' | 'extra'): string
}

/** The reasons of one part: what was answered first, then the key; of each the words, why, and the deciding words where they are others. */
export function PartReasons({
  reasons,
  level,
  wording,
}: {
  reasons: readonly Reason[]
  level: Level
  wording: Wording
}) {
  return (
    <div className="part-reasons">
      {wording.title === undefined ? null : <p className="part-title">{wording.title}</p>}
      {reasons.map((reason) => (
        <div className="reason" key={`${reason.of} ${reason.words} ${reason.rationale}`}>
          <p>
            {reason.of === 'answer' ? wording.answer : wording.key} <strong>{reason.words}</strong>
          </p>
          {reason.remarks?.map(({ code, words }) => (
            <p key={code}>
              {wording.remark?.(code)} {words}
            </p>
          ))}
          <p>{reason.rationale}</p>
          {reason.evidence[level].quote === reason.words ? null : (
            <p className="deciding">
              <span className="mark evidence">{reason.evidence[level].quote}</span>
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

/** Reasons grouped by part, in order. */
export function byPart(reasons: readonly Reason[]): { part: string; score: number; reasons: Reason[] }[] {
  const parts = [...new Set(reasons.map(({ part }) => part))]
  return parts.map((part) => {
    const given = reasons.filter((reason) => reason.part === part)
    return { part, score: given[0]?.score ?? 0, reasons: given }
  })
}

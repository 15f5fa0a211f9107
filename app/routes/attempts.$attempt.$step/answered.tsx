import { useEffect } from 'react'
import { viewsOf } from '#app/activities/views.tsx'
import { partId } from '#app/activities/views-contract.ts'
import { inputPrefix } from '#app/domain/course/walk.ts'
import { verdictWords } from '#app/domain/grading/verdict-words.ts'
import type { ItemView } from '#app/flows/item-view.server.ts'
import type { StepView } from '#app/flows/open-step.server.ts'
import { CertaintyField } from '#app/ui/certainty-field.tsx'
import { Verdict } from '#app/ui/verdict.tsx'
import { Continue } from './continue.tsx'
import { decidingWordsId } from './deciding-words.ts'
import { forgetDrafts } from './draft-store.ts'
import { messages } from './messages.en.ts'

/** The questions of a step with what was answered, the verdict on each, and the way on. */
export function Answered({ view, userId }: { view: StepView; userId: string }) {
  const { attemptId, number, items } = view
  useEffect(() => forgetDrafts(userId, attemptId, number), [userId, attemptId, number])
  return (
    <>
      {items.map((item, index) => (
        <section
          key={item.number}
          className="stack"
          aria-label={items.length > 1 ? messages.item(index + 1, items.length) : undefined}
        >
          {items.length > 1 && <p className="kicker">{messages.item(index + 1, items.length)}</p>}
          <AnsweredItem
            item={item}
            prefix={inputPrefix(index)}
            verdictId={index === 0 ? 'verdict' : undefined}
          />
          {view.text && (
            <p>
              <a href={`#${decidingWordsId(item, view.level)}`}>{messages.inText}</a>
            </p>
          )}
        </section>
      ))}
      <Continue view={view} />
    </>
  )
}

type AnsweredItemProps = { item: ItemView; prefix: string; verdictId?: string; headingLevel?: 2 | 3 }

/** One question as it was answered, and why that was right or not. */
export function AnsweredItem({ item, prefix, verdictId, headingLevel = 2 }: AnsweredItemProps) {
  const { Question, Feedback, partName } = viewsOf(item.kind)
  const { verdict } = item
  return (
    <>
      <Question shown={item.shown} prefix={prefix} values={item.values} gaps={[]} locked />
      {item.asksCertainty && (
        <CertaintyField name={partId(prefix, 'certainty')} defaultValue={item.certainty} disabled />
      )}
      {verdict && (
        <Verdict
          id={verdictId}
          focus={verdictId !== undefined && focusesVerdict()}
          outcome={verdict.outcome}
          heading={verdictWords(verdict.parts.map(({ part, score }) => ({ name: partName(part), score })))}
          headingLevel={headingLevel}
        >
          <Feedback shown={item.shown} values={item.values} reasons={verdict.reasons} />
        </Verdict>
      )}
    </>
  )
}

/** Only right after answering: who comes back to look reads from the top. */
function focusesVerdict(): boolean {
  return typeof location !== 'undefined' && location.hash === '#verdict'
}

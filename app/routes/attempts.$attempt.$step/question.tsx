import { Form } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { viewsOf } from '#app/activities/views.tsx'
import { partId } from '#app/activities/views-contract.ts'
import { inputPrefix } from '#app/domain/course/walk.ts'
import type { Unfinished } from '#app/flows/answers.server.ts'
import type { StepView } from '#app/flows/open-step.server.ts'
import { CertaintyField } from '#app/ui/certainty-field.tsx'
import { ErrorSummary, type SummaryError } from '#app/ui/error-summary.tsx'
import { SavedNote } from '#app/ui/saved-note.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { StepBack } from './continue.tsx'
import { messages } from './messages.en.ts'
import type { StepPageProps } from './step-page-props.ts'
import { useDrafts } from './use-drafts.ts'

/** The questions of a step that is not yet answered: one form for all of them. */
export function Question({
  view,
  token,
  userId,
  timeZone,
  now,
  posted,
  formId,
}: StepPageProps & { formId: string }) {
  const form = useRef<HTMLFormElement>(null)
  const saved = useDrafts({ form, view, userId, now })
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    const backOnline = () => setOffline(false)
    addEventListener('online', backOnline)
    return () => removeEventListener('online', backOnline)
  }, [])
  const here = `/attempts/${view.attemptId}/${view.number}`

  /** A form that cannot travel stays as it is: its copy is on this device. */
  function stayWhereOffline(event: FormEvent) {
    if (!navigator.onLine) event.preventDefault()
    setOffline(!navigator.onLine)
  }

  return (
    <Form ref={form} id={formId} method="post" action={here} onSubmit={stayWhereOffline} preventScrollReset>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="step" value={view.number} />
      <input type="hidden" name="shown-level" value={view.level} />
      <ErrorSummary errors={summaryOf(view, posted)} />
      {offline && (
        <p className="error" role="alert">
          {messages.offline}
        </p>
      )}
      {view.items.map((item, index) => (
        <QuestionItem
          key={item.number}
          item={item}
          index={index}
          of={view.items.length}
          posted={posted?.[index] ?? null}
        />
      ))}
      <div className="row">
        <SubmitButton pendingText={messages.checking}>{messages.check(view.items.length)}</SubmitButton>
        <SubmitButton look="quiet" formAction={`/attempts/${view.attemptId}/draft`} name="leave" value="1">
          {messages.later}
        </SubmitButton>
        <StepBack view={view} />
        <SavedNote state={saved.state} at={saved.at} timeZone={timeZone} />
      </div>
    </Form>
  )
}

type QuestionItemProps = {
  item: StepView['items'][number]
  index: number
  of: number
  posted: Unfinished | null
}

function QuestionItem({ item, index, of, posted }: QuestionItemProps) {
  const { Question: Asked } = viewsOf(item.kind)
  const prefix = inputPrefix(index)
  const gaps = posted?.gaps ?? []
  const unsure = gaps.some((gap) => gap.part === 'certainty')
  return (
    <section className="stack" aria-label={of > 1 ? messages.item(index + 1, of) : undefined}>
      {of > 1 && <p className="kicker">{messages.item(index + 1, of)}</p>}
      {item.draftLost && (
        <p className="note" role="status">
          {messages.levelChanged}
        </p>
      )}
      <Asked
        shown={item.shown}
        prefix={prefix}
        values={posted?.values ?? item.values}
        gaps={gaps.filter((gap) => gap.part !== 'certainty')}
        locked={false}
      />
      {item.asksCertainty && (
        <CertaintyField
          name={partId(prefix, 'certainty')}
          defaultValue={posted ? posted.certainty : item.certainty}
          error={unsure ? messages.certaintyGap : undefined}
        />
      )}
    </section>
  )
}

/** What is still missing, each with a link to its place. */
function summaryOf(view: StepView, posted: Unfinished[] | null): SummaryError[] {
  return (posted ?? []).flatMap(({ gaps }, index) => {
    const item = view.items[index]
    if (!item) return []
    const { gapText } = viewsOf(item.kind)
    return gaps.map((gap) => ({
      message: messages.gapOf(
        index + 1,
        view.items.length,
        gap.part === 'certainty' ? messages.certaintyGap : gapText(gap),
      ),
      fieldId: partId(inputPrefix(index), gap.part),
    }))
  })
}

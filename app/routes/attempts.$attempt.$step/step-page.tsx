import { Desk } from '#app/ui/desk.tsx'
import { StepProgress } from '#app/ui/step-progress.tsx'
import { Answered } from './answered.tsx'
import { messages } from './messages.en.ts'
import { Question } from './question.tsx'
import { Reading } from './reading.tsx'
import type { StepPageProps } from './step-page-props.ts'
import { TextPane } from './text-pane.tsx'

/** The desk: where this step stands, the task, and the text beside it. */
export function StepPage(props: StepPageProps) {
  const { view, notice } = props
  const { step, lesson } = view
  const open = step.type === 'activity' && !view.answered
  return (
    <Desk
      progress={
        <StepProgress
          lesson={messages.lesson(lesson.number, lesson.title)}
          step={view.number}
          steps={view.total}
          done={Array.from(
            { length: view.finished ? view.total : view.reached - 1 },
            (_, index) => index + 1,
          )}
        />
      }
      text={view.text && <TextPane view={view} text={view.text} formId={open ? formId : undefined} />}
    >
      {step.kicker && <p className="kicker">{step.kicker}</p>}
      <h1>{step.title}</h1>
      {notice && (
        <p className="note" role="status">
          {messages[notice]}
        </p>
      )}
      {step.intro && <p>{step.intro}</p>}
      {/* One step's inputs are never another's: the key keeps React from using them again. */}
      {step.type !== 'activity' ? (
        <Reading key={view.number} view={view} />
      ) : open ? (
        <Question key={view.number} {...props} formId={formId} />
      ) : (
        <Answered key={view.number} view={view} userId={props.userId} />
      )}
    </Desk>
  )
}

const formId = 'answers'

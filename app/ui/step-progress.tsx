import { Link } from '@remix-run/react'
import { messages } from './messages.en.ts'

type StepProgressProps = {
  /** E.g. “Lesson 2 · Claim or prediction?” */
  lesson: string
  /** Where the lesson's name leads. */
  lessonHref?: string
  /** From 1. */
  step: number
  steps: number
  /** Numbers of the steps done, from 1; left out: all before this one. */
  done?: readonly number[]
}

/** Where in the lesson this step stands. The bar is for the eye only; the words say the same. */
export function StepProgress({ lesson, lessonHref, step, steps, done }: StepProgressProps) {
  const numbers = Array.from({ length: steps }, (_, index) => index + 1)
  const isDone = (number: number) => (done ? done.includes(number) : number < step)
  return (
    <div className="steps">
      <span>{lessonHref ? <Link to={lessonHref}>{lesson}</Link> : lesson}</span>
      <ol aria-hidden="true">
        {numbers.map((number) => (
          <li key={number} className={number === step ? 'now' : isDone(number) ? 'done' : undefined} />
        ))}
      </ol>
      <span>{messages.stepOf(step, steps)}</span>
    </div>
  )
}

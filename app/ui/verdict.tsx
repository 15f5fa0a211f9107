import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Outcome } from '../domain/grading/grade.ts'
import { messages } from './messages.en.ts'

type VerdictProps = {
  outcome: Outcome
  heading: ReactNode
  headingLevel?: 2 | 3
  id?: string
  /** Takes the focus when it appears: after an answer, so that it is read out and scrolled to. */
  focus?: boolean
  children?: ReactNode
}

/** Right, partly right or not right: said in a word, in the heading, and in the line of the border. */
export function Verdict({ outcome, heading, headingLevel = 2, id, focus = false, children }: VerdictProps) {
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  const headingId = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focus) box.current?.focus()
  }, [focus])
  return (
    <section
      ref={box}
      id={id}
      className={`verdict ${outcome}`}
      role="status"
      aria-labelledby={headingId}
      tabIndex={-1}
    >
      <p className="outcome">{messages.outcome[outcome]}</p>
      <Heading id={headingId}>{heading}</Heading>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'
import { messages } from './messages.en.ts'

type DeskProps = {
  /** `<StepProgress>`. */
  progress?: ReactNode
  /** `<Article>`, with `<LevelSwitch>` before it if there is one; left out, the task stands alone. */
  text?: ReactNode
  /** The task: kicker, h1, the form. */
  children: ReactNode
}

/**
 * The main part of a lesson step: the text and the task side by side, the task staying in view; on a phone the task first,
 * with links from one to the other.
 */
export function Desk({ progress, text, children }: DeskProps) {
  return (
    <main id="main" tabIndex={-1} className={text ? 'desk' : 'desk alone'}>
      {progress}
      <div className="task" id="question" tabIndex={-1}>
        {text && (
          <p className="hop">
            <a href="#text">{messages.readText}</a>
          </p>
        )}
        {children}
      </div>
      {text && (
        <div className="pane" id="text" tabIndex={-1}>
          {text}
          <p className="hop">
            <a href="#question">{messages.backToQuestion}</a>
          </p>
        </div>
      )}
    </main>
  )
}

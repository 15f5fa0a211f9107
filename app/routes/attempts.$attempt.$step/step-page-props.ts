import type { Unfinished } from '#app/flows/answers.server.ts'
import type { StepView } from '#app/flows/open-step.server.ts'
import type { Notice } from './messages.en.ts'

/** What the page of a step is drawn from. */
export type StepPageProps = {
  view: StepView
  token: string
  userId: string
  timeZone: string
  /** When the server made this page. */
  now: string
  notice: Notice | null
  /** What was posted and not complete. */
  posted: Unfinished[] | null
}

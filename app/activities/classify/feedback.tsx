import { byPart, PartReasons } from '../part-reasons.tsx'
import type { FeedbackProps } from '../views-contract.ts'
import type { ClassifyShown } from './item.ts'
import { messages } from './messages.en.ts'

/** The reasons of each axis. */
export function Feedback({ shown, reasons }: FeedbackProps<ClassifyShown>) {
  return byPart(reasons).map(({ part, score, reasons: given }) => (
    <PartReasons
      key={part}
      reasons={given}
      level={shown.level}
      wording={{ title: messages.verdict(part, score), answer: messages.youChose(), key: messages.key() }}
    />
  ))
}

import { byPart, PartReasons } from '../part-reasons.tsx'
import type { FeedbackProps } from '../views-contract.ts'
import type { MarkShown } from './item.ts'
import { messages } from './messages.en.ts'

/** The reasons of each role: the traps fallen into, then the key with what was left out and taken too much. */
export function Feedback({ shown, reasons }: FeedbackProps<MarkShown>) {
  return byPart(reasons).map(({ part, score, reasons: given }) => (
    <PartReasons
      key={part}
      reasons={given}
      level={shown.level}
      wording={{
        title: messages.verdict(part, score),
        answer: messages.youMarked(),
        key: messages.key(),
        remark: messages.remark,
      }}
    />
  ))
}

import { PartReasons } from '../part-reasons.tsx'
import type { FeedbackProps } from '../views-contract.ts'
import type { ChooseShown } from './item.ts'
import { messages } from './messages.en.ts'

/** What was chosen and why it is not right, then the answer with its reason. */
export function Feedback({ shown, reasons }: FeedbackProps<ChooseShown>) {
  const wording = { answer: messages.youChose(), key: messages.key(shown.pick === 'several') }
  return <PartReasons reasons={reasons} level={shown.level} wording={wording} />
}

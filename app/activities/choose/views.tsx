import { defineViews } from '../views-contract.ts'
import { Feedback } from './feedback.tsx'
import type { ChooseShown } from './item.ts'
import { messages } from './messages.en.ts'
import { Question } from './question.tsx'

export const chooseViews = defineViews<ChooseShown>({
  Question,
  Feedback,
  gapText: (gap) => messages.gap(gap.code),
  partName: messages.partName,
})

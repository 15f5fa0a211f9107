import { defineViews } from '../views-contract.ts'
import { Feedback } from './feedback.tsx'
import type { MarkShown } from './item.ts'
import { messages } from './messages.en.ts'
import { Question } from './question.tsx'

export const markViews = defineViews<MarkShown>({
  Question,
  Feedback,
  gapText: (gap) => messages.gap(gap.part),
  partName: messages.partName,
})

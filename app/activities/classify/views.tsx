import { defineViews } from '../views-contract.ts'
import { Feedback } from './feedback.tsx'
import type { ClassifyShown } from './item.ts'
import { messages } from './messages.en.ts'
import { Question } from './question.tsx'

export const classifyViews = defineViews<ClassifyShown>({
  Question,
  Feedback,
  gapText: (gap) => messages.gap(gap.part),
  partName: messages.partName,
})

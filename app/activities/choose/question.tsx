import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { partId, type QuestionProps } from '../views-contract.ts'
import type { ChooseShown } from './item.ts'
import { messages } from './messages.en.ts'

const part = 'answer'

/** One question with its options; the excerpt it is about stands above it. */
export function Question({ shown, prefix, values, gaps, locked }: QuestionProps<ChooseShown>) {
  const name = partId(prefix, part)
  const gap = gaps.find((candidate) => candidate.part === part)
  const several = shown.pick === 'several'
  const excerptId = `${prefix}excerpt`
  return (
    <div className="question">
      {shown.excerpt === undefined ? null : <blockquote id={excerptId}>{shown.excerpt}</blockquote>}
      <ChoiceGroup
        legend={shown.stem}
        name={name}
        type={several ? 'checkbox' : 'radio'}
        options={shown.options.map((option) => ({ value: option.id, label: option.text }))}
        defaultValue={values[part]}
        hint={several ? messages.pickSeveral() : undefined}
        error={gap && messages.gap(gap.code)}
        about={shown.excerpt === undefined ? undefined : excerptId}
        disabled={locked}
      />
    </div>
  )
}

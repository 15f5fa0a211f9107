import { keysOf, learnerAttributions, learnerKinds } from '../../domain/attribution/taxonomy.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { partId, type QuestionProps } from '../views-contract.ts'
import type { AxisId, ClassifyShown } from './item.ts'
import { messages } from './messages.en.ts'

const offered: Record<AxisId, readonly string[]> = {
  attribution: keysOf(learnerAttributions),
  kind: keysOf(learnerKinds),
}

/** One claim, asked on one or both axes; each axis is a group of its own. */
export function Question({ shown, prefix, values, gaps, locked }: QuestionProps<ClassifyShown>) {
  const claimId = `${prefix}claim`
  const legends = shown.axes.map((axis) => messages.legend(axis, shown.published))
  return (
    <div className="question">
      {legends.some((legend) => saysTheSame(legend, shown.stem)) ? null : (
        <p className="stem">{shown.stem}</p>
      )}
      <blockquote id={claimId}>{shown.claim}</blockquote>
      {shown.axes.map((axis, index) => (
        <ChoiceGroup
          key={axis}
          legend={legends[index]}
          name={partId(prefix, axis)}
          options={offered[axis].map((value) => ({ value, label: messages.value(value) }))}
          defaultValue={values[axis]}
          error={gaps.some(({ part }) => part === axis) ? messages.gap(axis) : undefined}
          about={claimId}
          disabled={locked}
        />
      ))}
    </div>
  )
}

/** A stem that only opens a legend would be read twice. */
function saysTheSame(legend: string, stem: string): boolean {
  return legend.startsWith(stem.replace(/[\s…,:.]+$/u, ''))
}

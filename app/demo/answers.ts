import type { OpenItem } from '#app/activities/contract.ts'
import type { Level } from '#app/domain/attribution/span.ts'
import {
  keysOf,
  learnerAttributions,
  learnerKinds,
  type Misconception,
} from '#app/domain/attribution/taxonomy.ts'
import type { Certainty } from '#app/domain/course/lesson.ts'
import { outcomeOf } from '#app/domain/grading/grade.ts'
import type { Chance } from './chance.ts'

/** A made-up learner: ability in logits (0: half of the middling items), and the misreadings they are prone to. */
export type DemoLearner = { ability: number; proneTo: readonly Misconception[] }

/** How often somebody prone to a misreading falls for it where an item offers it. */
const proneness = 0.7

/** The values that a made-up learner would post for one item: graded by the same rules as anybody's. */
export function answerLike(
  learner: DemoLearner,
  item: OpenItem,
  level: Level,
  difficulty: number,
  chance: Chance,
) {
  const key = item.keyForm(level)
  const tempted = mistakesIn(item, level, key).filter((mistake) =>
    mistake.diagnoses.some((diagnosis) => learner.proneTo.some((prone) => prone === diagnosis)),
  )
  const right = chance.share() < 1 / (1 + Math.exp(difficulty - learner.ability))
  const pool =
    tempted.length > 0 && chance.share() < proneness ? tempted : right ? [] : mistakesIn(item, level, key)
  const [first, ...others] = pool
  const form = first ? chance.oneOf([first, ...others]).form : key
  return { form, certainty: certaintyOf(right && !first, learner, chance) }
}

type Form = Record<string, string[]>

/** Every wrong or partly right answer among the likely ones, with the misreadings it shows. */
function mistakesIn(item: OpenItem, level: Level, key: Form) {
  return likelyForms(key).flatMap((form) => {
    const response = item.read(level, new Map(Object.entries(form)))
    if (item.findGaps(response).length > 0) return []
    const grade = item.grade(level, response)
    if (outcomeOf(grade) === 'right') return []
    return [{ form, diagnoses: grade.parts.flatMap((part) => part.diagnosis ?? []) }]
  })
}

/** Each part's likely values, in every combination. */
function likelyForms(key: Form): Form[] {
  return Object.entries(key).reduce<Form[]>(
    (forms, [name, values]) =>
      forms.flatMap((form) => likelyValues(name, values).map((likely) => ({ ...form, [name]: likely }))),
    [{}],
  )
}

function likelyValues(name: string, key: string[]): string[][] {
  if (name === 'attribution') return keysOf(learnerAttributions).map((value) => [value])
  if (name === 'kind') return keysOf(learnerKinds).map((value) => [value])
  if (name === 'answer') return ['a', 'b', 'c'].map((value) => [value])
  const words = key.map(Number)
  const last = words.at(-1) ?? 0
  const half = words.slice(0, Math.ceil(words.length / 2))
  const over = [...words, last + 1, last + 2]
  const beside = words.map((word) => word + words.length)
  return [words, half, over, beside].map((marked) => marked.map(String))
}

/** Right answers are surer than wrong ones, and not always. */
function certaintyOf(right: boolean, learner: DemoLearner, chance: Chance): Certainty {
  const sureness = chance.share() + (right ? 0.25 : 0) + learner.ability * 0.08
  if (sureness > 0.85) return 'sure'
  return sureness > 0.4 ? 'fairly-sure' : 'guessing'
}

import type { Misconception } from '#app/domain/attribution/taxonomy.ts'
import type { DemoLearner } from './answers.ts'
import type { Chance } from './chance.ts'

/** First names of many places; nobody in particular. */
export const demoNames = [
  ...['Aroha', 'Ben', 'Chidi', 'Dana', 'Elif', 'Farid', 'Grace', 'Hana', 'Idris', 'Jonas', 'Kiri', 'Leila'],
  ...['Mateo', 'Nour', 'Oskar', 'Priya', 'Quinn', 'Rosa', 'Samir', 'Tala', 'Uma', 'Viktor', 'Wanjiru', 'Zoé'],
]

/** Misreadings that the demo class shares out unevenly, the commonest first. */
const misreadings: [Misconception, ...Misconception[]] = [
  'poll-about-future-is-forecast',
  'future-tense-means-prediction',
  'poll-about-future-is-forecast',
  'attributed-means-true',
  'prediction-means-opinion',
  'loaded-means-false',
  'quoted-means-endorsed',
]

/** A made-up learner: ability spread like a class's, one or two misreadings. */
export function drawLearner(chance: Chance): DemoLearner {
  // The sum of three even draws is close to a bell.
  const ability = 0.7 + (chance.share() + chance.share() + chance.share() - 1.5) * 1.8
  const proneTo =
    chance.share() < 0.7
      ? [chance.oneOf(misreadings), ...(chance.share() < 0.3 ? [chance.oneOf(misreadings)] : [])]
      : []
  return { ability, proneTo }
}

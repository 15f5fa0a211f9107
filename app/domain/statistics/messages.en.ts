import type { Misconception, Skill } from '../attribution/taxonomy.ts'

/** What somebody secure in a skill can do. */
const abilities: Record<Skill, string> = {
  attribution: 'tell who says a thing',
  'claim-kind': 'tell a prediction from a claim',
  hedges: 'hear how sure the words sound',
  framing: 'say whose word a loaded word is',
  quotation: 'follow a quotation to its source',
  numbers: 'read a number with its other half',
  support: 'tell what is well supported',
}

/** What somebody who misreads does; the first word is a verb that takes an s. */
const misreadings: Record<Misconception, string> = {
  'attributed-means-true': 'take what is quoted for true',
  'loaded-means-false': 'take a loaded word for false',
  'future-tense-means-prediction': 'take a word like “will” or “could” for a prediction',
  'quoted-means-endorsed': 'take a quoted word for an approved one',
  'poll-about-future-is-forecast': 'take a poll about the future for a forecast',
  'unsourced-means-false': 'take what has no source for false',
  'named-means-reliable': 'take a named source for a reliable one',
  'official-means-neutral': 'take an official source for a neutral one',
  'number-means-fact': 'take a number for a fact',
  'prediction-means-opinion': 'take a prediction for an opinion',
  'came-true-means-well-founded': 'take what came true for well founded',
  'could-means-likely': 'take “could” for “likely”',
  'two-sources-means-independent': 'take two sources for two independent ones',
  'expert-in-one-thing-expert-in-all': 'take an expert in one thing for an expert in all',
  'abstained-means-approved': 'take an abstention for approval',
  'feeling-means-opinion': 'take a report of a feeling for an opinion',
}

const numerals = [
  'nobody',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Every sentence of the figures. */
export const messages = {
  noStudents: () => 'Nobody is in this class yet.',
  noneHandedIn: (students: number) =>
    students === 1 ? 'The one student has not handed in yet.' : `None of ${students} has handed in yet.`,
  handedIn: (count: number, students: number) => {
    if (students === 1) return 'The one student has handed in.'
    if (count === students) return `All ${students} have handed in.`
    return `${count} of ${students} ${count === 1 ? 'has' : 'have'} handed in.`
  },
  most: (skill: Skill) => `most can ${abilities[skill]}`,
  notMost: (skill: Skill) => `fewer than half can safely ${abilities[skill]}`,
  misread: (count: number, misconception: Misconception) => {
    const [verb = '', ...rest] = misreadings[misconception].split(' ')
    return [numerals[count] ?? String(count), count === 1 ? `${verb}s` : verb, ...rest].join(' ')
  },
  noneShown: () => 'nobody clearly shows a misreading',
}

/**
 * What is taught, as tables: each term once, with the sentence that defines it on screens and in reports.
 * Attribution follows the source–cue–content scheme of PARC 3.0; claim kinds follow fact-checkers' practice of asking
 * what could be checked, by whom and when.
 */

/** Who says it? The four values that authors annotate. */
export const attributionValues = {
  named: 'A named person, body or state acting officially says it.',
  described: 'Somebody is described but not named.',
  vague: 'A group is mentioned without a list of who is in it.',
  article: 'The article says it in its own voice.',
} as const
export type AttributionValue = keyof typeof attributionValues

/** The three values that learners score first. */
export const learnerAttributions = {
  named: 'A named person or organisation',
  'not-named': 'Somebody who is not named',
  article: 'The article itself',
} as const
export type LearnerAttribution = keyof typeof learnerAttributions

/** Marks on an attribution that authors and reports use. */
export const attributionFlags = {
  'state-as-speaker': 'A state stands for the officials who spoke.',
  identifiable: 'Not named, but a reader could find out who it is.',
  delayed: 'The source is named only later in the text.',
  relayed: 'Somebody else passes the words on.',
  'no-speaker': 'Words in quotation marks without a speaker.',
  drift: 'It is unclear where the attribution ends.',
} as const

/** Whether a statement in the article's own voice owes the reader a source; `arguable` is never scored. */
export const owedValues = ['yes', 'no', 'arguable'] as const

/** What kind of statement, as of the day of publication? */
export const claimKinds = {
  checkable: 'It could already be checked that day, whether or not it is true.',
  prediction: 'Nobody could settle it yet.',
  judgement: 'It has an author and reasons: a check alone does not settle it.',
  'no-claim': 'It claims nothing: a caption, a link, promotion.',
} as const
export type ClaimKind = keyof typeof claimKinds

/** The three kinds that learners score. */
export const learnerKinds = {
  checkable: 'it could already be checked',
  prediction: 'nobody could settle it yet: a prediction',
  judgement: 'it needed reasons, not a check: a judgement',
} as const

/** Subkinds, for authors and reports. */
export const claimSubkinds = {
  checkable: ['event', 'quantity', 'speech-act', 'poll-answer'],
  prediction: ['scheduled', 'forecast', 'conditional', 'threat', 'pledge'],
  judgement: ['value', 'legal', 'interpretation'],
  'no-claim': ['none'],
} as const satisfies Record<ClaimKind, readonly string[]>

/** What does the wording do? The type is for discussion; learners score which word, and in whose voice. */
export const framingTypes = {
  label: 'A name for a person, group or event that takes a position.',
  loaded: 'A word that carries a feeling along.',
  sweeping: 'A word that leaves no exceptions.',
  'verdict-word': 'A word that decides the question.',
  presupposition: 'Wording that takes something for granted.',
  'verb-of-saying': 'A verb that colours what was said.',
  'scare-quotes': 'Quotation marks that keep a word at a distance.',
  'claim-quotes': 'Quotation marks that give a word to somebody else.',
  'missing-agent': 'Wording that leaves out who did it.',
  'dropped-hedge': 'A “may” or “could” that got lost.',
  'stitched-quotation': 'Words of several people joined in one quotation.',
  'attribution-drift': 'It is unclear where the words of a source end.',
  'missing-other-half': 'A figure without the figure that belongs to it.',
  'fear-appeal': 'Wording that works through fear.',
} as const

/** Misreadings that a wrong answer can show. `says` is the sentence a reader who misreads would say. */
export const misconceptions = {
  'attributed-means-true': { says: 'If someone is quoted, it must be so' },
  'loaded-means-false': { says: 'A loaded word must be false' },
  'future-tense-means-prediction': { says: 'A word like “will” or “could” makes it a prediction' },
  'quoted-means-endorsed': { says: 'Whoever quotes a word agrees with it' },
  'poll-about-future-is-forecast': { says: 'A poll about the future is a forecast' },
  'unsourced-means-false': { says: 'No source given means it is false' },
  'named-means-reliable': { says: 'A name makes it reliable' },
  'official-means-neutral': { says: 'An official source takes no side' },
  'number-means-fact': { says: 'A number makes it a fact' },
  'prediction-means-opinion': { says: 'A prediction is just an opinion' },
  'came-true-means-well-founded': { says: 'It came true, so it was well founded' },
  'could-means-likely': { says: '“Could” means it is likely' },
  'two-sources-means-independent': { says: 'Two sources are two independent sources' },
  'expert-in-one-thing-expert-in-all': { says: 'An expert in one thing is an expert in all' },
  'abstained-means-approved': { says: 'Who abstained approved' },
  'feeling-means-opinion': { says: 'A report of a feeling is an opinion' },
} as const
export type Misconception = keyof typeof misconceptions

/** A wrong answer shows a misconception, or is a slip: nothing more is read into it. */
export type Diagnosis = Misconception | 'slip'

/** What mastery is kept for; `standards` are codes whose wording the teacher's guide gives. */
export const skills = {
  attribution: { name: 'Attribution', standards: ['RH.6-8.6', 'C3 D3.1.9-12'] },
  'claim-kind': { name: 'Claim kind', standards: ['RH.6-8.8', 'RI.6.8'] },
  hedges: { name: 'Hedges and conditions', standards: ['RI.8.8', 'RH.6-8.8'] },
  framing: { name: 'Framing and labels', standards: ['RH.6-8.6', 'RH.11-12.6'] },
  quotation: { name: 'Following a quotation', standards: ['C3 D3.2.6-8', 'ISTE 1.3.b'] },
  numbers: { name: 'Numbers', standards: ['RI.8.8', 'C3 D3.3.6-8'] },
  support: { name: 'Judging support', standards: ['RI.6.8', 'RI.8.8', 'C3 D3.4.6-8'] },
} as const
export type Skill = keyof typeof skills

/** A field of a passage, not a verdict on truth: a source where one is owed, hedge and scope kept, figures with their other half. */
export const supportValues = ['sound', 'unsound', 'not-judged'] as const

/** The keys of a table as a non-empty tuple, for schemas. */
export function keysOf<T extends Record<string, unknown>>(table: T) {
  return Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]
}

/** The learner's value for an annotated attribution: described and vague sources are both “not named”. */
export function learnerAttribution(value: AttributionValue): LearnerAttribution {
  return value === 'described' || value === 'vague' ? 'not-named' : value
}

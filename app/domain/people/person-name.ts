/** What keeps a name from being stored, as a code; sentences stand where it is shown. */
export type NameProblem = 'empty' | 'too-long' | 'control' | 'bidi'

/** Counted as people count letters: an emoji or a letter with marks is one. */
export const longestName = 60

/** Marks can be piled on one letter without end; this many code units are enough for any real name. */
const mostCodeUnits = 400

/** Characters that turn the direction of what follows could make one name look like another on a roster. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/u
const controls = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/u
const ignorable = /\p{Default_Ignorable_Code_Point}/gu
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A name as it is stored: composed form, no space around it, single spaces inside. */
export function tidyName(typed: string): string {
  return typed.normalize('NFC').trim().replace(/ {2,}/g, ' ')
}

/** What is wrong with a tidied name, if anything. Any script, emoji and apostrophes are fine. */
export function findNameProblem(name: string): NameProblem | undefined {
  if (controls.test(name)) return 'control'
  if (bidiControls.test(name)) return 'bidi'
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(name.replace(ignorable, ''))) return 'empty'
  if (name.length > mostCodeUnits || countLetters(name) > longestName) return 'too-long'
  return undefined
}

/** The name folded for comparing on a roster: "ZOË  Smith" and "Zoë smith" are one. */
export function rosterKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(ignorable, '')
    .toLowerCase()
    .normalize('NFKC')
    .trim()
    .replace(/\s+/gu, ' ')
}

function countLetters(name: string): number {
  return [...letters.segment(name)].length
}

import { defineKind } from '../contract.ts'
import { grade, reasons } from './grade.ts'
import { compile, parseItem, toShown } from './item.ts'
import { findGaps, keyForm, parseResponse, read, toForm } from './response.ts'
import { authoredSamples, permuteKey, samples } from './samples.ts'
import { chances, tally } from './statistics.ts'

/** Mark words of the running text: source, cue and content of a statement, or its loaded words. */
export const mark = defineKind({
  id: 'mark',
  version: 1,
  compile,
  parseItem,
  toShown,
  read,
  parseResponse,
  findGaps,
  grade,
  reasons,
  tally,
  chances,
  toForm,
  keyForm,
  permuteKey,
  authoredSamples,
  samples,
})

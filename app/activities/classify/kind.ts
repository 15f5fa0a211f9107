import { defineKind } from '../contract.ts'
import { grade, reasons } from './grade.ts'
import { compile, parseItem, toShown } from './item.ts'
import { findGaps, keyForm, parseResponse, read, toForm } from './response.ts'
import { authoredSamples, permuteKey, samples } from './samples.ts'
import { chances, tally } from './statistics.ts'

/** Who says it, and what kind of statement is it: one passage on one or both axes. */
export const classify = defineKind({
  id: 'classify',
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

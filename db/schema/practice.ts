import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { schools, users } from './accounts.ts'
import { assignments } from './classrooms.ts'
import { itemRevisions, lessonRevisions, textRevisions } from './content.ts'

export const attempts = pgTable(
  'attempts',
  {
    id: uuid('id').primaryKey(),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    assignmentId: uuid('assignment_id').references(() => assignments.id, { onDelete: 'cascade' }),
    lessonId: text('lesson_id').notNull(),
    lessonRevision: text('lesson_revision')
      .notNull()
      .references(() => lessonRevisions.revision),
    level: text('level', { enum: ['standard', 'plain'] }).notNull(),
    /** Index of the step to come back to, from 0. */
    position: integer('position').notNull(),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
    activeAt: timestamp('active_at', { withTimezone: true }).notNull(),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('attempts_one_per_assignment')
      .on(t.assignmentId, t.userId)
      .where(sql`assignment_id is not null`),
    uniqueIndex('attempts_one_open_alone')
      .on(t.userId, t.lessonId)
      .where(sql`assignment_id is null and finished_at is null`),
    index('attempts_user').on(t.userId, t.startedAt),
    index('attempts_school').on(t.schoolId),
  ],
)

/** What is being typed: one mutable row per attempt and item, gone when the answer is given. */
export const drafts = pgTable(
  'drafts',
  {
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    itemId: text('item_id').notNull(),
    body: jsonb('body').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.itemId] }), index('drafts_school').on(t.schoolId)],
)

/** What was said, and when: immutable, enforced by trigger and by rights. */
export const responses = pgTable(
  'responses',
  {
    id: uuid('id').primaryKey(),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id),
    attemptId: uuid('attempt_id')
      .notNull()
      .references(() => attempts.id),
    itemId: text('item_id').notNull(),
    itemRevision: text('item_revision')
      .notNull()
      .references(() => itemRevisions.revision),
    textRevision: text('text_revision')
      .notNull()
      .references(() => textRevisions.revision),
    level: text('level', { enum: ['standard', 'plain'] }).notNull(),
    body: jsonb('body').notNull(),
    certainty: text('certainty', { enum: ['guessing', 'fairly-sure', 'sure'] }),
    /** From the form: the same token with the same body is a retry, anything else a second answer, which is refused. */
    token: uuid('token').notNull(),
    answeredAt: timestamp('answered_at', { withTimezone: true }).notNull(),
  },
  (t) => [uniqueIndex('responses_once').on(t.attemptId, t.itemId), index('responses_school').on(t.schoolId)],
)

/** What a response earned, by whom and why: append-only; the current grade is the one that nothing supersedes. */
export const grades = pgTable(
  'grades',
  {
    id: uuid('id').primaryKey(),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id),
    responseId: uuid('response_id')
      .notNull()
      .references(() => responses.id),
    itemRevision: text('item_revision')
      .notNull()
      .references(() => itemRevisions.revision),
    kindVersion: integer('kind_version').notNull(),
    maker: text('maker', { enum: ['rule', 'teacher', 'correction'] }).notNull(),
    /** No reference: the row never changes, not even when its maker is erased. */
    madeBy: uuid('made_by'),
    reason: text('reason'),
    points: numeric('points', { precision: 8, scale: 2, mode: 'number' }).notNull(),
    max: numeric('max', { precision: 8, scale: 2, mode: 'number' }).notNull(),
    parts: jsonb('parts').notNull(),
    supersedes: uuid('supersedes').references((): AnyPgColumn => grades.id),
    madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('grades_response').on(t.responseId),
    uniqueIndex('grades_supersedes_once').on(t.supersedes).where(sql`supersedes is not null`),
    uniqueIndex('grades_one_first').on(t.responseId).where(sql`supersedes is null`),
    index('grades_school').on(t.schoolId),
  ],
)

/** The grade of each response that nothing supersedes; the view is made by a migration. */
export const currentGrades = pgView('current_grades', {
  id: uuid('id').notNull(),
  responseId: uuid('response_id').notNull(),
  itemRevision: text('item_revision').notNull(),
  maker: text('maker', { enum: ['rule', 'teacher', 'correction'] }).notNull(),
  reason: text('reason'),
  points: numeric('points', { precision: 8, scale: 2, mode: 'number' }).notNull(),
  max: numeric('max', { precision: 8, scale: 2, mode: 'number' }).notNull(),
  parts: jsonb('parts').notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
}).existing()

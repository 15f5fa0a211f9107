import { boolean, index, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { schools, users } from './accounts.ts'
import { lessonRevisions } from './content.ts'

export const classes = pgTable(
  'classes',
  {
    id: uuid('id').primaryKey(),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** Unique on the instance: students type it without naming their school. */
    joinCode: text('join_code').notNull().unique(),
    joinOpen: boolean('join_open').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('classes_school').on(t.schoolId)],
)

export const classTeachers = pgTable(
  'class_teachers',
  {
    classId: uuid('class_id')
      .notNull()
      .references(() => classes.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.classId, t.userId] }),
    index('class_teachers_user').on(t.userId),
    index('class_teachers_school').on(t.schoolId),
  ],
)

export const classMembers = pgTable(
  'class_members',
  {
    classId: uuid('class_id')
      .notNull()
      .references(() => classes.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    rosterName: text('roster_name').notNull(),
    /** The name folded for comparing: normal form, case and spaces evened out. */
    rosterKey: text('roster_key').notNull(),
    joinedAt: timestamp('joined_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.classId, t.userId] }),
    uniqueIndex('class_members_roster_key').on(t.classId, t.rosterKey),
    index('class_members_user').on(t.userId),
    index('class_members_school').on(t.schoolId),
  ],
)

export const assignments = pgTable(
  'assignments',
  {
    id: uuid('id').primaryKey(),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    classId: uuid('class_id')
      .notNull()
      .references(() => classes.id, { onDelete: 'cascade' }),
    lessonId: text('lesson_id').notNull(),
    /** Pinned when the assignment opens: a later change of the lesson does not reach it. */
    lessonRevision: text('lesson_revision')
      .notNull()
      .references(() => lessonRevisions.revision),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    dueAt: timestamp('due_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('assignments_class').on(t.classId, t.createdAt),
    index('assignments_school').on(t.schoolId),
    index('assignments_created_by').on(t.createdBy),
  ],
)

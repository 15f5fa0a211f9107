import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Immutable: the id is the hash of the content, so an attempt keeps for ever what it saw. */
export const textRevisions = pgTable('text_revisions', {
  revision: text('revision').primaryKey(),
  textId: text('text_id').notNull(),
  body: jsonb('body').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export const itemRevisions = pgTable('item_revisions', {
  revision: text('revision').primaryKey(),
  itemId: text('item_id').notNull(),
  kind: text('kind').notNull(),
  kindVersion: integer('kind_version').notNull(),
  /** Holds the key: never sent to a learner as it is. */
  body: jsonb('body').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export const lessonRevisions = pgTable('lesson_revisions', {
  revision: text('revision').primaryKey(),
  lessonId: text('lesson_id').notNull(),
  body: jsonb('body').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

/** Which revision of each lesson new attempts and assignments take. */
export const publishedLessons = pgTable('published_lessons', {
  lessonId: text('lesson_id').primaryKey(),
  revision: text('revision')
    .notNull()
    .references(() => lessonRevisions.revision),
  position: integer('position').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
})

import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

export const schools = pgTable(
  'schools',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** IANA name; times are stored in UTC and shown in this zone. */
    timeZone: text('time_zone').notNull(),
    kind: text('kind', { enum: ['school', 'public', 'demo'] }).notNull(),
    registrationOpen: boolean('registration_open').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    // One public school for guests, and one demo school at most.
    uniqueIndex('schools_one_public').on(t.kind).where(sql`kind in ('public', 'demo')`),
  ],
)

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    displayName: text('display_name').notNull(),
    /** Lower case; teachers only. */
    email: text('email').unique(),
    /** argon2id of a teacher's password or a student's phrase; absent for guests. */
    secretHash: text('secret_hash'),
    /** Guests only: when their work is erased. */
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('users_expiring').on(t.expiresAt).where(sql`expires_at is not null`)],
)

export const schoolMemberships = pgTable(
  'school_memberships',
  {
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ['admin', 'teacher', 'student', 'guest'] }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.userId] }), index('school_memberships_user').on(t.userId)],
)

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the token, hex; the token itself is only in the cookie. */
    id: text('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    schoolId: uuid('school_id')
      .notNull()
      .references(() => schools.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token in the link, hex. */
    tokenHash: text('token_hash').notNull().unique(),
    invitedBy: uuid('invited_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
  },
  (t) => [index('invitations_school').on(t.schoolId), index('invitations_invited_by').on(t.invitedBy)],
)

/** Failed sign-ins and joins per key (an address, an account, a class code), counted in windows. */
export const throttles = pgTable('throttles', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  windowEndsAt: timestamp('window_ends_at', { withTimezone: true }).notNull(),
})

/** The demo school's sign-ins, in plain words: shown at the machine itself, gone with the demo. Real secrets are only ever hashed. */
export const demoSignIns = pgTable('demo_sign_ins', {
  schoolId: uuid('school_id')
    .primaryKey()
    .references(() => schools.id, { onDelete: 'cascade' }),
  email: text('email').notNull(),
  password: text('password').notNull(),
  classCode: text('class_code').notNull(),
  studentName: text('student_name').notNull(),
  phrase: text('phrase').notNull(),
})

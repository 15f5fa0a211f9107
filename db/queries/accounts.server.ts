import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Tx } from '../client.server.ts'
import { demoSignIns, invitations, schoolMemberships, schools, sessions, users } from '../schema/accounts.ts'

export type NewUser = typeof users.$inferInsert
export type User = typeof users.$inferSelect
export type School = typeof schools.$inferSelect

/** The user with the school in which they act, and the database's clock; no row where there is no such user. */
export async function findSignedIn(tx: Db | Tx, userId: string) {
  const [row] = await tx
    .select({
      userId: users.id,
      name: users.displayName,
      role: schoolMemberships.role,
      schoolId: schools.id,
      schoolName: schools.name,
      timeZone: schools.timeZone,
      kind: schools.kind,
      now: sql<string>`now()`,
    })
    .from(users)
    .innerJoin(schoolMemberships, eq(schoolMemberships.userId, users.id))
    .innerJoin(schools, eq(schools.id, schoolMemberships.schoolId))
    .where(eq(users.id, userId))
    .orderBy(schoolMemberships.createdAt)
    .limit(1)
  return row
}

export async function deleteSessionsByHash(tx: Db | Tx, hashes: string[]): Promise<void> {
  await tx.delete(sessions).where(inArray(sessions.id, hashes))
}

export async function deleteSessionsOfUser(tx: Db | Tx, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId))
}

export async function insertUser(tx: Tx, user: NewUser): Promise<void> {
  await tx.insert(users).values(user)
}

export async function insertMembership(tx: Tx, row: typeof schoolMemberships.$inferInsert): Promise<void> {
  await tx.insert(schoolMemberships).values(row)
}

export async function insertSchool(tx: Tx, school: typeof schools.$inferInsert): Promise<void> {
  await tx.insert(schools).values(school)
}

/** `email` in lower case. */
export async function findUserByEmail(tx: Tx, email: string): Promise<User | undefined> {
  return (await tx.select().from(users).where(eq(users.email, email)).limit(1))[0]
}

export async function getUser(tx: Tx, userId: string): Promise<User> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId))
  if (!user) throw new Error(`no user ${userId}`)
  return user
}

export async function updateUser(
  tx: Tx,
  userId: string,
  change: Partial<Pick<NewUser, 'displayName' | 'secretHash' | 'expiresAt'>>,
): Promise<void> {
  await tx.update(users).set(change).where(eq(users.id, userId))
}

export async function findSchoolOfKind(tx: Tx, kind: School['kind']): Promise<School | undefined> {
  return (await tx.select().from(schools).where(eq(schools.kind, kind)).limit(1))[0]
}

export async function getSchool(tx: Tx, schoolId: string): Promise<School> {
  const [school] = await tx.select().from(schools).where(eq(schools.id, schoolId))
  if (!school) throw new Error(`no school ${schoolId}`)
  return school
}

export async function updateSchool(
  tx: Tx,
  schoolId: string,
  change: Partial<Pick<School, 'name' | 'timeZone' | 'registrationOpen'>>,
): Promise<void> {
  await tx.update(schools).set(change).where(eq(schools.id, schoolId))
}

/** The school whose admins let any teacher register, if there is one. */
export async function findSchoolOpenToTeachers(tx: Tx): Promise<School | undefined> {
  const [school] = await tx
    .select()
    .from(schools)
    .where(and(eq(schools.kind, 'school'), eq(schools.registrationOpen, true)))
    .orderBy(schools.createdAt)
    .limit(1)
  return school
}

/** Stores the one school that guests belong to; nothing where it is there already. */
export async function insertPublicSchool(tx: Tx, school: typeof schools.$inferInsert): Promise<void> {
  await tx.insert(schools).values(school).onConflictDoNothing()
}

/** Waits until no other registration is under way, so that two first registrations cannot both claim the instance. */
export async function lockRegistration(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('who-says:registration'))`)
}

export async function insertInvitation(tx: Tx, row: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(row)
}

/** An invitation that is neither used nor past its end. */
export async function findOpenInvitation(tx: Tx, tokenHash: string, now: Date) {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        sql`used_at is null`,
        sql`expires_at > ${now.toISOString()}::timestamptz`,
      ),
    )
    .limit(1)
  return row
}

/** Marks an invitation as used; false where somebody else was first. */
export async function spendInvitation(tx: Tx, id: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.id, id), sql`used_at is null`))
    .returning({ id: invitations.id })
  return used.length === 1
}

/** Erases the demo school with its people and work; the number of people erased. */
export async function eraseDemoSchool(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ erased: number }>(sql`select erase_demo_school() as erased`)
  return row?.erased ?? 0
}

/** Gives a guest's work to a student; the number of attempts that moved. */
export async function rehomeGuest(
  tx: Tx,
  guestId: string,
  studentId: string,
  schoolId: string,
): Promise<number> {
  const [row] = await tx.execute<{ moved: number }>(
    sql`select rehome_guest(${guestId}, ${studentId}, ${schoolId}) as moved`,
  )
  return row?.moved ?? 0
}

/** Erases guests whose days are over, some at a time; how many there were. */
export async function eraseExpiredGuests(tx: Tx, now: Date): Promise<number> {
  const rows = await tx.execute(sql`
    select erase_user(id) from (
      select id from users where expires_at <= ${now.toISOString()}::timestamptz order by expires_at limit 20
    ) as expired`)
  return rows.length
}

export async function eraseUser(tx: Tx, userId: string): Promise<boolean> {
  const [row] = await tx.execute<{ erased: boolean }>(sql`select erase_user(${userId}) as erased`)
  return row?.erased ?? false
}

export type DemoSignIns = typeof demoSignIns.$inferSelect

export async function insertDemoSignIns(tx: Tx, row: DemoSignIns): Promise<void> {
  await tx.insert(demoSignIns).values(row)
}

/** The demo school's sign-ins, where there is a demo. */
export async function findDemoSignIns(tx: Db | Tx): Promise<DemoSignIns | undefined> {
  return (await tx.select().from(demoSignIns).limit(1))[0]
}

/** How many schools of any kind there are or, for the public one, ever were. */
export async function countSchools(tx: Tx): Promise<number> {
  return tx.$count(schools)
}

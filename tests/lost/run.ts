import { parseArgs } from 'node:util'
import { eq } from 'drizzle-orm'
import { sessionsIn } from '#app/accounts/sessions.server.ts'
import { kindOf } from '#app/activities/kinds.ts'
import type { CompiledLesson } from '#app/domain/course/lesson.ts'
import { inputPrefix } from '#app/domain/course/walk.ts'
import { connect, type Db } from '#db/client.server.ts'
import { listItemRevisions, listPublishedLessons } from '#db/queries/content.server.ts'
import { grades, responses } from '#db/schema/practice.ts'
import { makeGuest } from '#tests/support/factories.ts'
import { buildIfNeeded } from '../../scripts/lib/build.mjs'
import { startKillableCluster } from './cluster.ts'
import { learnerAt, type Reply } from './learner.ts'
import { startWeb } from './web-process.ts'

// `npm run test:lost -- --rounds 20`: an acknowledged answer survives `kill -9` of the web server and of Postgres, and
// a form sent twenty times at once makes one answer. One line a round; ends with 1 if any round failed.
const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
const posts = 20

await buildIfNeeded()
const cluster = await startKillableCluster()
let web = await startWeb(cluster.url)
let failed = 0
const rounds = Number(options.rounds)
for (let round = 1; round <= rounds; round++) {
  const problems = await tryRound()
  if (problems.length > 0) failed++
  const said =
    problems.length > 0
      ? `FAILED: ${problems.join('; ')}`
      : 'kept through kill -9, once; 20 posts at once, one answer, 20 equal replies'
  console.log(`round ${round}: ${said}`)
}
await web.kill()
await cluster.remove()
console.log(`${rounds - failed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

async function tryRound(): Promise<string[]> {
  try {
    return [...(await killAfterAnswer()), ...(await postAtOnce())]
  } catch (error) {
    await startAnew()
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Answers, waits for the acknowledgement, kills everything, starts it again and looks. */
async function killAfterAnswer(): Promise<string[]> {
  const { cookie, question } = await withDatabase(prepare)
  const learner = learnerAt(web.url, cookie)
  const attempt = await learner.goTo(question.lessonId, question.step)
  const page = `/attempts/${attempt}/${question.step}`
  const fields = fieldsOf(question, await learner.tokenOn(page))
  const reply = await learner.post(page, fields)
  cluster.kill()
  await web.kill()
  if (reply.status !== 302) {
    await startAnew()
    return [`the answer was not acknowledged: ${reply.status}`]
  }
  await startAnew()

  const again = learnerAt(web.url, cookie)
  const kept = await withDatabase((db) => countKept(db, attempt))
  const retry = await again.post(page, fields)
  const afterRetry = await withDatabase((db) => countKept(db, attempt))
  const expected = question.items.length
  return [
    ...(kept.join() === `${expected},${expected}`
      ? []
      : [`${kept} responses and grades after the restart, not ${expected}`]),
    ...(afterRetry.join() === kept.join() ? [] : [`the form sent again made ${afterRetry}`]),
    ...(sameReply(retry, reply)
      ? []
      : [`the form sent again was answered ${retry.status} ${retry.location}`]),
    ...((await again.read(page)).includes('id="verdict"') ? [] : ['the page shows no verdict']),
  ]
}

/** Sends one form many times at the same moment. */
async function postAtOnce(): Promise<string[]> {
  const { cookie, question } = await withDatabase(prepare)
  const learner = learnerAt(web.url, cookie)
  const attempt = await learner.goTo(question.lessonId, question.step)
  const page = `/attempts/${attempt}/${question.step}`
  const fields = fieldsOf(question, await learner.tokenOn(page))
  const replies = await Promise.all(Array.from({ length: posts }, () => learner.post(page, fields)))
  const [first] = replies
  const kept = await withDatabase((db) => countKept(db, attempt))
  const expected = question.items.length
  return [
    ...(first?.status === 302 && replies.every((reply) => sameReply(reply, first))
      ? []
      : ['the replies differ']),
    ...(kept.join() === `${expected},${expected}` ? [] : [`${kept} responses and grades, not ${expected}`]),
  ]
}

function sameReply(one: Reply, other: Reply): boolean {
  return one.status === other.status && one.location === other.location
}

async function startAnew(): Promise<void> {
  await web.kill().catch(() => {})
  await cluster.restart().catch(() => {})
  web = await startWeb(cluster.url)
}

type Question = { lessonId: string; step: number; items: Record<string, string[]>[] }

/** A new guest with a session, and the first question of the first lesson with its right answer. */
async function prepare(db: Db): Promise<{ cookie: string; question: Question }> {
  const guest = await makeGuest(db, { now: new Date() })
  const cookie = (await sessionsIn(db).start(guest.userId)).split(';')[0] ?? ''
  return {
    cookie,
    question: await db.transaction((tx) => findQuestion(tx as Parameters<typeof listPublishedLessons>[0])),
  }
}

async function findQuestion(tx: Parameters<typeof listPublishedLessons>[0]): Promise<Question> {
  const [published] = await listPublishedLessons(tx)
  const lesson = published?.body as CompiledLesson | undefined
  const index = lesson?.steps.findIndex((step) => step.type === 'activity') ?? -1
  const step = lesson?.steps[index]
  if (!lesson || step?.type !== 'activity') throw new Error('the first lesson has no question')
  const stored = await listItemRevisions(
    tx,
    step.items.map((item) => item.revision),
  )
  const items = step.items.flatMap(({ revision }) => {
    const row = stored.find((each) => each.revision === revision)
    return row ? [{ ...kindOf(row.kind).open(row.body).keyForm('standard'), certainty: ['sure'] }] : []
  })
  return { lessonId: lesson.id, step: index + 1, items }
}

function fieldsOf(question: Question, token: string): [string, string][] {
  const answers = question.items.flatMap((values, index) =>
    Object.entries(values).flatMap(([name, list]) =>
      list.map((value): [string, string] => [`${inputPrefix(index)}${name}`, value]),
    ),
  )
  return [['token', token], ['step', String(question.step)], ['shown-level', 'standard'], ...answers]
}

async function countKept(db: Db, attemptId: string): Promise<[responses: number, grades: number]> {
  const kept = await db.select({ id: responses.id }).from(responses).where(eq(responses.attemptId, attemptId))
  const graded = await db
    .select({ id: grades.id })
    .from(grades)
    .innerJoin(responses, eq(responses.id, grades.responseId))
    .where(eq(responses.attemptId, attemptId))
  return [kept.length, graded.length]
}

/** A connection of one's own for a moment: the server it belongs to may be killed at any time. */
async function withDatabase<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const connection = connect(cluster.url, { max: 2 })
  try {
    return await work(connection.db)
  } finally {
    await connection.close()
  }
}

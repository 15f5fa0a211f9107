/** Something an author must put right: where it stands, and one sentence `what is wrong — what to do`. */
export type Problem = { file: string; line: number; message: string }

/** The one form in which problems are printed. */
export function problemText(problem: Problem): string {
  return `${problem.file}:${problem.line}  ${problem.message}`
}

/** Problems in the order in which an author meets them: by file, then by line; each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [problemText(problem), problem]))
  return [...once.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

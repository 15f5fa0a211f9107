const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false })

/** Points as people read them: one decimal where there is one, such as 2.6. Sums and shares are taken before. */
export function showPoints(points: number): string {
  return oneDecimal.format(points)
}

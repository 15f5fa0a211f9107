import type { ReactNode } from 'react'
import { messages } from './messages.en.ts'

type ShareBarProps = {
  label: ReactNode
  /** From 0 to 1; null where the group is too small to show. */
  share: number | null
  /** The 95 % interval, from 0 to 1. */
  interval?: { low: number; high: number }
  /** “34 of 42” under the bar. */
  count?: number
  of?: number
}

/** A share as a bar, a percentage and its counts; the bar is for the eye only. */
export function ShareBar({ label, share, interval, count, of }: ShareBarProps) {
  return (
    <div className={count === undefined ? 'bar' : 'bar counted'}>
      <span>{label}</span>
      <svg aria-hidden="true" height="20" focusable="false">
        <rect className="track" y="4" height="12" width="100%" />
        {share !== null && <rect className="fill" y="4" height="12" width={across(share)} />}
        {share !== null && interval && (
          <g className="interval">
            <line x1={across(interval.low)} x2={across(interval.high)} y1="10" y2="10" />
            <line x1={across(interval.low)} x2={across(interval.low)} y1="0" y2="20" />
            <line x1={across(interval.high)} x2={across(interval.high)} y1="0" y2="20" />
          </g>
        )}
      </svg>
      <span className="n">{share === null ? messages.noShare : messages.percent(share)}</span>
      {count !== undefined && <span className="counts">{messages.countOf(count, of ?? count)}</span>}
      {share !== null && interval && (
        <span className="vh">{messages.interval(interval.low, interval.high)}</span>
      )}
    </div>
  )
}

function across(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`
}

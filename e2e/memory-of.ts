import { readFileSync } from 'node:fs'
import type { ChildProcess } from 'node:child_process'

/** What a process takes of the machine's memory, in bytes; undefined where the system does not tell. */
export function memoryOf({ pid }: ChildProcess): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) * 1024
  } catch {
    return undefined
  }
}

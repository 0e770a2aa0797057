import { afterEach, beforeEach, expect, vi } from 'vitest'

const loud = ['log', 'info', 'warn', 'error'] as const
let spoken: string[] = []

// A test that prints has a warning nobody reads; it fails here, where it is made.
beforeEach(() => {
  spoken = []
  for (const name of loud) {
    vi.spyOn(console, name).mockImplementation((...words: unknown[]) => {
      spoken.push(`${name}: ${words.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(spoken, 'the code under test wrote to the console').toEqual([])
})

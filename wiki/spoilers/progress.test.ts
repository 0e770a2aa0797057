import { describe, expect, it } from 'vitest'
import { LAST_EPISODE, watchedChoice } from './progress'

describe('The choice that says how far somebody has come', () => {
  it.each([
    [0, 16, '0'],
    [4, 16, '4'],
    [16, 16, '16'],
    [LAST_EPISODE, 16, 'all'],
    [LAST_EPISODE, 0, 'all'],
  ])('is, after %i of %i episodes, %s', (watched, episodes, choice) =>
    expect(watchedChoice(watched, episodes)).toBe(choice),
  )

  it('is one that there is, where a drama has lost episodes since', () =>
    expect(watchedChoice(20, 16)).toBe('16'))
})

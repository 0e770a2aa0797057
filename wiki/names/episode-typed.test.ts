import { describe, expect, it } from 'vitest'
import { episodeTyped } from './episode-typed'

describe('An episode by its drama and its number', () => {
  it.each([
    ['Run On 12', 'Run On'],
    ['run on ep12', 'run on'],
    ['Run On, Ep. 12', 'Run On'],
    ['run on episode 12', 'run on'],
    ['run on e12', 'run on'],
    ['Run On #12', 'Run On'],
    ['런 온 12화', '런 온'],
    ['런온12회', '런온'],
    ['런 온 제12화', '런 온'],
    ['런 온 제 12 회', '런 온'],
  ])('is read from %s', (text, drama) => {
    const typed = episodeTyped(text)
    expect(typed?.number).toBe(12)
    expect(typed?.dramas).toContain(drama)
  })

  it('keeps a title that ends like the word for an episode', () => {
    expect(episodeTyped('Life 3')).toEqual({ dramas: ['Life'], number: 3 })
    expect(episodeTyped('형제 3')?.dramas).toContain('형제')
  })

  it.each(['', '12', '12화', '#12', 'Run On', 'Run On 12345', 'Run On 0', 'Run 12 On'])(
    'is not read from %j',
    (text) => {
      expect(episodeTyped(text)).toBeUndefined()
    },
  )
})

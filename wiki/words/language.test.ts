import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { words } from './index'
import { currentLanguage, hrefFor, hrefIn, readLanguageFrom, say, splitLanguage } from './language'

describe('An address in a language', () => {
  it('is the plain one in English and stands below its language otherwise', () => {
    expect(hrefIn('en', '/dramas/run-on')).toBe('/dramas/run-on')
    expect(hrefIn('ko', '/dramas/run-on?progress=all#cast')).toBe(
      '/ko/dramas/run-on?progress=all#cast',
    )
    expect(hrefIn('ko', '/')).toBe('/ko')
    expect(hrefIn('ko', '/?sort=new')).toBe('/ko/?sort=new')
  })

  it('stays as it is where it leads elsewhere, is a file, or is of a language already', () => {
    for (const href of [
      '#cast',
      '?progress=all',
      'https://a.example/',
      '//a.example',
      '/\\a.example',
      '/ko',
      '/ko/x',
      '/sitemap.xml',
      '/_next/a.js',
    ])
      expect(hrefIn('ko', href)).toBe(href)
  })

  it('comes apart into what it was made of, and nothing else does', () => {
    expect(splitLanguage('/korea')).toEqual({ language: 'en', plain: '/korea' })
    expect(splitLanguage('/ko?q=x')).toEqual({ language: 'ko', plain: '/?q=x' })
    expect(splitLanguage('/ko//a.example').plain).toBe('/a.example')
    const path = fc.stringMatching(/^\/[a-z0-9-]{0,8}(\/[a-z0-9-]{1,8}){0,3}(\?[a-z=]{0,8})?$/)
    fc.assert(
      fc.property(path, (plain) => {
        fc.pre(hrefIn('ko', plain) !== plain)
        expect(splitLanguage(hrefIn('ko', plain))).toEqual({ language: 'ko', plain })
        expect(hrefIn('ko', hrefIn('ko', plain))).toBe(hrefIn('ko', plain))
      }),
    )
  })
})

describe('The language of the moment', () => {
  afterEach(() => readLanguageFrom(() => undefined))

  it('is English where nobody says another', () => {
    expect(currentLanguage()).toBe('en')
  })

  it('is asked for each time: one area taken early speaks as its reader does', () => {
    const { layout } = words
    const english = layout.dramas
    readLanguageFrom(() => 'ko')
    expect(layout.dramas).not.toBe(english)
    expect(hrefFor('/dramas')).toBe('/ko/dramas')
    expect(say({ en: 'Title', ko: '제목' })).toBe('제목')
    readLanguageFrom(() => 'en')
    expect(layout.dramas).toBe(english)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainPage } from './plain-page'
import { refusalPage } from './refusal-page'

const page = plainPage({
  language: 'en',
  theme: undefined,
  title: 'Closed',
  paragraphs: ['One.', 'Two.'],
  href: '/dramas',
  button: 'Go on',
})

describe('A page that stands by itself', () => {
  it('asks for no file and runs no script', () => {
    expect(page).not.toMatch(/<script|@import|url\(|src=/)
    expect(page.match(/href="[^"]*"/g)).toEqual(['href="data:,"', 'href="/"', 'href="/dramas"'])
  })

  it('has the colours of the others', () => {
    const tokens = readFileSync(new URL('../app/tokens.css', import.meta.url), 'utf8')
    const colours = [...page.matchAll(/(--[a-z-]+):(light-dark\([^)]*\))/g)]
    expect(colours).not.toEqual([])
    for (const [, name, value] of colours) expect(tokens).toContain(`${name}: ${value};`)
  })

  it('looks as its reader chose, and as their device says where they chose nothing', () => {
    const refusal = { status: 404, reason: 'badAddress' } as const
    expect(refusalPage(refusal, 'ko', 'dark')).toContain('<html lang="ko" data-theme="dark">')
    expect(refusalPage(refusal)).toContain('<html lang="en">')
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { readLanguageFrom } from '../words/language'
import { draftTitle } from './draft-title'

describe('The title of a draft', () => {
  afterEach(() => readLanguageFrom(() => undefined))

  it('says what the form does and with what, in the language of who reads the list', () => {
    const titles = () => [
      draftTitle('edit:01', 'Run On'),
      draftTitle('new:drama:-', 'Run On'),
      draftTitle('new:drama:-', ''),
      draftTitle('resume:01', ''),
    ]
    expect(titles()).toEqual([
      'Edit: Run On',
      'New drama: Run On',
      'New drama',
      'Edit: without a name',
    ])
    readLanguageFrom(() => 'ko')
    expect(titles()).toEqual([
      '편집: Run On',
      '새 드라마 문서: Run On',
      '새 드라마 문서',
      '편집: 이름 없음',
    ])
  })
})

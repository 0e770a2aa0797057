import { bilingual, languages, proseLanguages, titleTypes } from './choices'
import * as column from './column'
import type { Column } from './column'
import { rows, type Field } from './kind'

const title = {
  text: bilingual('Title', '제목'),
  isMain: bilingual('Shown in this language', '이 언어의 대표 제목'),
  types: titleTypes,
}

type Described = Pick<Field, 'label'> & Partial<Pick<Field, 'help' | 'telling'>>

/** A field of running text, one row for each language in which it is written: `{language, text}`. */
export function proseByLanguage(section: string, described: Described): Field {
  return rows(section, {
    ...described,
    columns: {
      language: column.choice({
        label: bilingual('Language', '언어'),
        choices: proseLanguages,
        required: true,
      }),
      text: column.prose({ label: bilingual('Text', '내용'), required: true }),
    },
  })
}

/**
 * A field of titles in any language and spelling, one of them shown in each: `{text, language, type, isMain}`. `labels` are
 * those of the title, of its being the one that is shown, and of its types, for what has a name instead.
 */
export function titleList(section: string, described: Described, labels = title): Field {
  return rows(section, {
    ...described,
    columns: {
      text: column.text({ label: labels.text, required: true, isName: true }),
      language: column.choice({ label: bilingual('Language', '언어'), choices: languages }),
      type: column.choice({ label: bilingual('Type', '종류'), choices: labels.types }),
      isMain: column.flag({ label: labels.isMain }),
    },
  })
}

/** A field of spoken words with the original beside the translation: `{hangul, translation, translator, speaker}`. */
export function quoteList(section: string, described: Described): Field {
  return rows(section, {
    ...described,
    isOrdered: true,
    columns: {
      hangul: column.text({
        label: bilingual('Original words', '원문'),
        help: bilingual('In Hangul, as spoken.', '말한 그대로 한글로 적어 주세요.'),
        max: 500,
        isKorean: true,
      }),
      translation: column.text({ label: bilingual('Translation', '번역'), max: 500 }),
      translator: column.text({
        label: bilingual('Translated by', '번역한 사람'),
        help: bilingual('A name, or where the translation comes from.', '이름이나 번역의 출처'),
      }),
      speaker: column.reference({
        label: bilingual('Speaker', '말한 이'),
        kinds: ['character', 'person'],
      }),
    },
  })
}

/** A field of awards: `{ceremony, year, category, result}` and the column that says whose or for which work. */
export function awardList(section: string, other: Record<string, Column>): Field {
  return rows(section, {
    label: bilingual('Awards', '수상'),
    help: bilingual('One row for each category.', '부문마다 한 줄씩 적어 주세요.'),
    columns: {
      ceremony: column.text({ label: bilingual('Ceremony', '시상식'), required: true }),
      year: column.date({ label: bilingual('Year', '연도') }),
      category: column.text({ label: bilingual('Category', '부문') }),
      ...other,
      result: column.choice({
        label: bilingual('Result', '결과'),
        choices: {
          won: bilingual('Won', '수상'),
          nominated: bilingual('Nominated', '후보'),
        },
      }),
    },
  })
}

import * as column from './column'
import { rows, single, type Field } from './kind'

/**
 * The fields that every kind has beside its own: where the entry stands, whether it stands at all,
 * and what its facts are cited from. They are rows like all others, so that a move, a deletion and a
 * citation are edits with a difference, a review and a way back.
 */
export const everyKindFields: Record<string, Field> = {
  /** One row, id `address`. Its `knownFrom` gates the whole entry. */
  address: rows('wiki', {
    label: { en: 'Address', ko: '주소' },
    help: {
      en: 'Where the page stands. The old address keeps leading here.',
      ko: '문서가 있는 곳입니다. 옛 주소도 계속 이곳으로 연결됩니다.',
    },
    isSingle: true,
    columns: {
      parent: column.reference({
        label: { en: 'Stands under', ko: '상위 문서' },
        kinds: ['drama'],
      }),
      segment: column.text({
        label: { en: 'Last part of the address', ko: '주소의 마지막 부분' },
        required: true,
        max: 80,
      }),
    },
  }),
  /** Absent while the entry is live. Row id `state`. */
  state: single(
    'wiki',
    column.choice({
      label: { en: 'State', ko: '상태' },
      choices: {
        deleted: { en: 'Deleted', ko: '삭제됨' },
        merged: { en: 'Merged into another entry', ko: '다른 문서로 병합됨' },
      },
    }),
  ),
  citations: rows('sources', {
    label: { en: 'Sources', ko: '출처' },
    help: {
      en: 'Which source says what, so that readers can check it.',
      ko: '읽는 사람이 확인할 수 있도록 어느 출처에서 나온 내용인지 밝혀 주세요.',
    },
    columns: {
      of: column.text({ label: { en: 'Fact', ko: '사실' }, required: true, max: 60 }),
      column: column.text({ label: { en: 'Part of the fact', ko: '항목' }, max: 40 }),
      source: column.reference({
        label: { en: 'Source', ko: '출처' },
        kinds: ['source'],
        required: true,
      }),
      quote: column.text({ label: { en: 'Words quoted', ko: '인용문' }, max: 500 }),
      checkedOn: column.date({ label: { en: 'Checked on', ko: '확인한 날' }, wholeDay: true }),
    },
  }),
}

/** The sections in which the fields of every kind stand. */
export const everyKindSections = {
  sources: { en: 'Sources', ko: '출처' },
  wiki: { en: 'This page', ko: '이 문서' },
}

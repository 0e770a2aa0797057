'use client'

import { FieldRows } from '../editor/field-rows'
import { FormPartsProvider } from '../editor/form-context'
import { FormNotices } from '../editor/form-notices'
import type { FormState } from '../editor/form-state'
import { SectionNav } from '../editor/section-nav'
import type { Pick } from '@/wiki/forms/pick'
import { formModel } from '@/wiki/forms/form-model'
import { cellName, typedRows, type TypedForm, type TypedRow } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { currentLanguage } from '@/wiki/words/language'
import '../editor/editor.css'

const namesake = (path: string, detail: string): Pick => ({
  reference: { entry: path },
  label: 'Yoon Garam',
  beside: '윤가람',
  detail,
  path,
  isMissing: false,
})

/** People of one name, and that it may be somebody whom nobody has written about. */
const namesakes: Pick[] = [
  namesake('/people/yoon-garam', 'Actor · 1994'),
  namesake('/people/yoon-garam-1971', 'Director · 1971'),
  {
    reference: { kind: 'person', path: '/people/yoon-garam-2', label: 'Yoon Garam' },
    label: 'Yoon Garam',
    detail: 'Person',
    path: '/people/yoon-garam-2',
    isMissing: true,
  },
]

const crewRow = (id: string, person: string, job: string, entry?: string): TypedRow => ({
  id,
  isRemoved: false,
  cells: {
    person: { text: person, ...(entry ? { reference: { entry }, was: person } : {}) },
    job: { text: job },
  },
})

/** What somebody typed about a drama that was never made: a name that several bear, a day that there is not, a row gone. */
const form: TypedForm = {
  entry: 'sample',
  kind: 'drama',
  base: 1,
  key: 'sample',
  edit: null,
  summary: '',
  fields: {
    airedFrom: [{ id: 'airedFrom', isRemoved: false, cells: { value: { text: '2031-02-30' } } }],
    crew: [
      crewRow('first', 'Han Bada', 'director', '/people/han-bada'),
      crewRow('second', 'Yoon Garam', 'writer'),
      { ...crewRow('third', 'Do Baram', 'music'), isRemoved: true },
    ],
    citations: [
      {
        id: 'report',
        isRemoved: false,
        cells: {
          of: { text: 'first' },
          source: {
            text: 'A report about a lighthouse',
            reference: { entry: '/sources/lighthouse-report' },
            was: 'A report about a lighthouse',
          },
          quote: { text: 'Han Bada directs' },
        },
      },
      { id: 'new', isRemoved: false, cells: { of: { text: 'first' } } },
    ],
  },
}

const broken = cellName('airedFrom', 'airedFrom', 'value')
const asked = cellName('crew', 'second', 'person')

/** The parts of a form with what the server answers: how far it is, what is wrong and where, whom a name may mean. */
export function FormParts() {
  const model = formModel(kindOf('drama'), ['airedFrom', 'crew'], currentLanguage())
  const { problems } = words
  const state: FormState = {
    status: 'invalid',
    turn: 'sample',
    form,
    baseline: { airedFrom: '', crew: '' },
    problems: [
      { name: broken, label: labelOf('airedFrom'), text: problems.date({ value: '2031-02-30' }) },
      { name: asked, label: labelOf('crew'), text: problems.reference({ value: 'Yoon Garam' }) },
    ],
    picks: { [asked]: namesakes },
    conflicts: [],
  }
  const parts = {
    model,
    messages: new Map(state.problems.map(({ name, text }) => [name, text])),
    picks: state.picks,
    home: null,
    citations: typedRows(form, 'citations'),
    turn: () => {},
    touch: () => {},
  }
  return (
    <FormPartsProvider value={parts}>
      {/* A part among others stays where it stands. */}
      <div className="form-layout [&>.form-nav]:static">
        <SectionNav model={model} form={form} state={state} element={null} />
        {/* Nothing is sent by a form of this method outside of a dialog. */}
        <form method="dialog" className="flex min-w-0 flex-col gap-8" noValidate>
          <FormNotices state={state} />
          {model.sections.flatMap((section) =>
            section.fields.map((field) => (
              <FieldRows
                key={field.name}
                field={field}
                rows={typedRows(form, field.name)}
                section={section.label}
              />
            )),
          )}
        </form>
      </div>
    </FormPartsProvider>
  )
}

function labelOf(field: string): string {
  return kindOf('drama').fields[field]?.label[currentLanguage()] ?? field
}

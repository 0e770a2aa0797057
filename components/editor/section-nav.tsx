'use client'

import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { fieldTexts } from '@/wiki/forms/field-texts'
import type { FormModel } from '@/wiki/forms/form-model'
import { rowInputs } from '@/wiki/forms/row-inputs'
import { sectionProgress, type SectionProgress } from '@/wiki/forms/section-progress'
import { sectionAnchor, type TypedForm } from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import type { FormState } from './form-state'

interface Watched {
  model: FormModel
  /** The rows as they stand now. */
  form: TypedForm
  state: FormState
  /** The form's element, whose inputs hold what is typed. */
  element: HTMLFormElement | null
}

/**
 * The sections of a form, each with how much of it is filled, changed and to be put right: a list beside the form, on a
 * phone a menu that stays at the top. What it says is so without scripts, and follows what is typed with them.
 */
export function SectionNav(props: Watched) {
  const sections = useProgress(props)
  const current = useCurrent(sections)
  const menu = useRef<HTMLDetailsElement>(null)
  const { editor } = words
  const shown = sections.find(({ name }) => name === current)
  return (
    <nav aria-label={editor.sectionsTitle} className="form-nav">
      <details ref={menu} className="form-menu">
        <summary>
          <span className="font-semibold">{shown?.label ?? editor.sectionsTitle}</span>
          <SectionFigures {...totalOf(sections)} />
        </summary>
        <SectionLinks sections={sections} current={current} onChoose={() => close(menu)} />
      </details>
      <div className="form-list">
        <p className="label">{editor.sectionsTitle}</p>
        <SectionLinks sections={sections} current={current} />
      </div>
    </nav>
  )
}

function close(menu: RefObject<HTMLDetailsElement | null>): void {
  if (menu.current) menu.current.open = false
}

function SectionLinks({
  sections,
  current,
  onChoose,
}: {
  sections: SectionProgress[]
  current: string | undefined
  onChoose?: () => void
}) {
  return (
    <ol>
      {sections.map((section) => (
        <li key={section.name}>
          <a
            href={`#${sectionAnchor(section.name)}`}
            aria-current={section.name === current ? 'location' : undefined}
            onClick={onChoose}
          >
            <span className="block">{section.label}</span> <SectionFigures {...section} />
          </a>
        </li>
      ))}
    </ol>
  )
}

/** How far a section is, in words: "3 of 7 · 1 changed · 2 to fix". */
function SectionFigures({
  filled,
  fields,
  changed,
  problems,
}: Pick<SectionProgress, 'filled' | 'fields' | 'changed' | 'problems'>) {
  const { editor } = words
  return (
    <span className="form-figures">
      {editor.sectionFilled(filled, fields)}
      {changed > 0 && <> · {editor.sectionChanged(changed)}</>}
      {problems > 0 && (
        <>
          {' · '}
          <strong>{editor.sectionProblems(problems)}</strong>
        </>
      )}
    </span>
  )
}

function totalOf(sections: SectionProgress[]) {
  const sum = (of: (section: SectionProgress) => number) =>
    sections.reduce((total, section) => total + of(section), 0)
  return {
    filled: sum(({ filled }) => filled),
    fields: sum(({ fields }) => fields),
    changed: sum(({ changed }) => changed),
    problems: sum(({ problems }) => problems),
  }
}

/** How far the sections are: by what the server filled in, then by what stands in the inputs. */
function useProgress({ model, form, state, element }: Watched): SectionProgress[] {
  const filled = useMemo(() => fieldTexts(model, rowInputs(form)), [model, form])
  const [typed, setTyped] = useState(filled)
  useEffect(() => {
    if (!element) return undefined
    let frame = 0
    const read = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setTyped(fieldTexts(model, new FormData(element))))
    }
    read()
    element.addEventListener('input', read)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('input', read)
    }
  }, [model, form, element])
  const problems = state.problems.map(({ name }) => name)
  return sectionProgress(model, typed, state.baseline, problems)
}

/** The section that somebody is in: where they type, else the one that crosses a line in the upper third of the window. */
function useCurrent(sections: SectionProgress[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const names = sections.map(({ name }) => name).join(' ')
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        const entered = entries.findLast((entry) => entry.isIntersecting)
        if (entered && !sectionOf(document.activeElement)) setCurrent(nameOf(entered.target))
      },
      { rootMargin: '-30% 0px -70% 0px' },
    )
    for (const name of names.split(' ')) {
      const section = document.getElementById(sectionAnchor(name))
      if (section) watcher.observe(section)
    }
    const enter = ({ target }: FocusEvent) => {
      const section = target instanceof Element && sectionOf(target)
      if (section) setCurrent(nameOf(section))
    }
    document.addEventListener('focusin', enter)
    return () => {
      watcher.disconnect()
      document.removeEventListener('focusin', enter)
    }
  }, [names])
  return current
}

const nameOf = (section: Element) => section.id.slice(sectionAnchor('').length)

const sectionOf = (element: Element | null) => element?.closest(`[id^="${sectionAnchor('')}"]`)

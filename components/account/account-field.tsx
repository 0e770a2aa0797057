import { words } from '@/wiki/words'

/** One labelled input of an account's form. */
export interface AccountFieldProps {
  /** Unique on the page. */
  id: string
  name: string
  label: string
  type?: 'text' | 'password' | 'email'
  help?: string
  /** What browsers and password managers fill it with. */
  autoComplete: string
  isOptional?: boolean
  proposal?: string
  problem?: string
  typed?: string
}

/** The input with its label, its help and what is wrong with it, all told to screen readers too. */
export function AccountField(field: AccountFieldProps) {
  const { id, name, label, type = 'text', help, problem, typed, proposal } = field
  const described = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline gap-2">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        {field.isOptional && <span className="label">({words.account.optional})</span>}
      </div>
      {problem && (
        <p id={`${id}-problem`} className="error-text">
          {problem}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={type}
        className="input"
        defaultValue={type === 'password' ? undefined : (typed ?? proposal)}
        autoComplete={field.autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required={!field.isOptional}
        maxLength={254}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
      />
      {help && (
        <p id={`${id}-help`} className="label">
          {help}
        </p>
      )}
    </div>
  )
}

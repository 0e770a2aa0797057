import { AccountForm } from '@/components/account/account-form'
import { words } from '@/wiki/words'
import { submitChangePassword } from '../actions'
import { currentPasswordField, newPasswordField } from '../fields'

/** Another password, or a first one for an account that is entered through another site. */
export function PasswordSection({
  hasPassword,
  username,
}: {
  hasPassword: boolean
  username: string
}) {
  return (
    <section className="mt-10">
      <h2>{hasPassword ? words.account.changePassword : words.account.setPassword}</h2>
      <p className="mt-1 mb-4">{words.account.changePasswordText}</p>
      <AccountForm
        action={submitChangePassword}
        button={hasPassword ? words.account.changePassword : words.account.setPassword}
        fields={hasPassword ? [currentPasswordField(), newPasswordField()] : [newPasswordField()]}
      >
        {/* Tells password managers whose password this is. */}
        <input type="text" autoComplete="username" defaultValue={username} hidden readOnly />
      </AccountForm>
    </section>
  )
}

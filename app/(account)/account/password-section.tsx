import { AccountForm } from '@/components/account/account-form'
import { AccountSection } from '@/components/account/account-section'
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
  const heading = hasPassword ? words.account.changePassword : words.account.setPassword
  return (
    <AccountSection heading={heading}>
      <p className="mb-4">{words.account.changePasswordText}</p>
      <AccountForm
        action={submitChangePassword}
        button={heading}
        fields={hasPassword ? [currentPasswordField(), newPasswordField()] : [newPasswordField()]}
      >
        {/* Tells password managers whose password this is. */}
        <input type="text" autoComplete="username" defaultValue={username} hidden readOnly />
      </AccountForm>
    </AccountSection>
  )
}

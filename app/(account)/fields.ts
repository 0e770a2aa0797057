import { words } from '@/wiki/words'

/** The fields of the forms about accounts, in the language of the request. */
export const usernameField = () =>
  ({
    id: 'username',
    name: 'username',
    label: words.account.username,
  }) as const

export const passwordField = () =>
  ({
    id: 'password',
    name: 'password',
    label: words.account.password,
    type: 'password',
  }) as const

export const emailField = () =>
  ({
    id: 'email',
    name: 'email',
    label: words.account.email,
    type: 'email',
    help: words.account.emailHelp,
    autoComplete: 'email',
    isOptional: true,
  }) as const

export const currentPasswordField = () =>
  ({
    id: 'current-password',
    name: 'current-password',
    label: words.account.currentPassword,
    type: 'password',
    autoComplete: 'current-password',
  }) as const

export const newPasswordField = () =>
  ({
    id: 'new-password',
    name: 'new-password',
    label: words.account.newPassword,
    type: 'password',
    help: words.account.passwordHelp,
    autoComplete: 'new-password',
  }) as const

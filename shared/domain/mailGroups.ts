/** Whom e-mails are drafted for: offices whose letters go by e-mail, or every office with an address. */
export const mailGroups = ['by-email', 'all'] as const
export type MailGroup = (typeof mailGroups)[number]

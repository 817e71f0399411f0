/** The sets of roles and stages that the rows of a public consultation's policy speak of again and again. */
export const bySecretariat = ['secretariat'] as const
export const bySecretariatOrChair = ['secretariat', 'chair'] as const
export const everyone = ['public', 'secretariat', 'chair', 'rapporteur', 'delegate', 'observer'] as const
/** While comments are looked at and answered. */
export const workedOn = ['open', 'closed', 'reported'] as const
export const everOpen = ['open', 'closed', 'reported', 'answered', 'final', 'cancelled'] as const
export const everAfterwards = ['prepared', 'announced', 'open', 'closed', 'reported', 'answered'] as const

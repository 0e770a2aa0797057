/** The id of the decision's form, by which inputs and buttons that stand elsewhere on the page belong to it. */
export const FORM = 'decision'

/** The id of the field for the reason, by which links and keys lead to it. */
export const REASON = 'reason'
